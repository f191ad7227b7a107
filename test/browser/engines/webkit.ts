import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Context, LaunchOptions } from './port.ts'
import { openContext } from './webkit-context.ts'

/** Where the programs are. */
export interface WebKitPrograms {
  readonly driver: string
  readonly browser: string
  readonly display: string
}

/**
 * WebKitGTK's MiniBrowser by WebDriver, on a display of its own. Each context is a process of its own: a session has one
 * storage, and another takes a quarter of a second.
 */
export async function launch(
  { driver, browser: program, display }: WebKitPrograms,
  { dark = false, still = false }: LaunchOptions = {},
): Promise<Browser> {
  const settings = await mkdtemp(join(tmpdir(), 'earshot-webkit-'))
  await mkdir(join(settings, 'gtk-3.0'))
  await writeFile(
    join(settings, 'gtk-3.0/settings.ini'),
    `[Settings]\ngtk-enable-animations=${still ? 0 : 1}\n`,
  )
  // The window cannot be narrower than its tools, and pages must be seen at 320 pixels.
  await writeFile(
    join(settings, 'gtk-3.0/gtk.css'),
    '* { font-size: 1px; min-width: 0; min-height: 0; padding: 0; margin: 0; border: 0 }\n',
  )
  // Without a window manager the focus is where the pointer is, which is in the middle of the screen.
  const screen = spawn(display, ['-displayfd', '3', '-screen', '0', '600x600x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const environment = {
    ...process.env,
    DISPLAY: `:${await firstLine(screen, 3)}`,
    LANG: 'en_US.UTF-8',
    XDG_CONFIG_HOME: settings,
    GTK_THEME: dark ? 'Adwaita:dark' : 'Adwaita',
    // A sandbox inside of a container is more than most containers allow.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  }
  const contexts = new Set<Context>()
  const browser: Browser = {
    async newContext(options) {
      const context = await openContext({ driver, program, environment }, options)
      contexts.add(context)
      const { close } = context
      return Object.assign(context, {
        close: async () => {
          contexts.delete(context)
          await close()
        },
      })
    },
    async newPage(options) {
      const context = await browser.newContext(options)
      const page = await context.newPage()
      return { ...page, close: () => context.close() }
    },
    async close() {
      await Promise.all([...contexts].map((context) => context.close()))
      const ended = new Promise((resolve) => screen.once('exit', resolve))
      screen.kill()
      await ended
      await rm(settings, { recursive: true, force: true })
    },
  }
  return browser
}

function firstLine(child: ChildProcess, descriptor: number): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`the display ended with ${code}`)))
    child.stdio[descriptor]?.once('data', (data) => resolve(String(data).trim()))
  })
}
