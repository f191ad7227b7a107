import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchProfile } from '../../scripts/browser.mjs'
import { programs } from '../browser/engines/programs.ts'

/** A browser with a profile in a folder, which is killed as a machine without power is, and started again. */
export interface Killable {
  /** Starts it at this address. */
  start(url: string): Promise<void>
  /** SIGKILL, to all of it. Resolves when it is gone. */
  kill(): Promise<void>
  /** Removes the profile. */
  end(): Promise<void>
}

export async function openKillable(engine: 'Chromium' | 'Firefox' | 'WebKit'): Promise<Killable> {
  const folder = await mkdtemp(join(tmpdir(), 'earshot-killed-'))
  const browser = await { Chromium: chromium, Firefox: firefox, WebKit: webkit }[engine](folder)
  return {
    ...browser,
    async end() {
      await browser.kill()
      await browser.end?.()
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

type Opened = Pick<Killable, 'start' | 'kill'> & Partial<Killable>

async function chromium(folder: string): Promise<Opened> {
  let kill = async (): Promise<void> => {}
  return {
    async start(url) {
      const context = await launchProfile(folder)
      const session = await context.browser()?.newBrowserCDPSession()
      const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] }
      const { id } = processInfo.find(({ type }) => type === 'browser') ?? { id: 0 }
      if (!id) throw new Error('Chromium does not tell its process')
      kill = async () => {
        kill = async () => {}
        const closed = new Promise((resolve) => context.once('close', resolve))
        process.kill(id, 'SIGKILL')
        await closed
      }
      const page = await context.newPage()
      await page.goto(url)
    },
    kill: () => kill(),
  }
}

/** What Firefox asks, tells and restores after its first start or a crash. */
const quiet = `
user_pref("browser.aboutwelcome.enabled", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("browser.sessionstore.resume_from_crash", false);
user_pref("browser.startup.page", 0);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("toolkit.startup.max_resumed_crashes", -1);
`

async function firefox(folder: string): Promise<Opened> {
  await writeFile(join(folder, 'user.js'), quiet)
  const { firefox: path = '' } = programs()
  return byProcess((url) =>
    spawn(path, ['--headless', '--no-remote', '--profile', folder, url], { detached: true, stdio: 'ignore' }),
  )
}

/** Under a driver WebKit forgets everything with its session, so here it runs as a person runs it. */
async function webkit(folder: string): Promise<Opened> {
  const { miniBrowser = '', display = '' } = programs()
  const screen = spawn(display, ['-displayfd', '3', '-screen', '0', '800x600x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const name = await new Promise<string>((resolve, reject) => {
    screen.once('error', reject)
    screen.stdio[3]?.once('data', (data) => resolve(String(data).trim()))
  })
  const homes = ['XDG_DATA_HOME', 'XDG_CACHE_HOME', 'XDG_CONFIG_HOME'].map((key) => [key, join(folder, key)])
  for (const [, home = ''] of homes) await mkdir(home)
  const env = {
    ...process.env,
    ...Object.fromEntries(homes),
    DISPLAY: `:${name}`,
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  }
  return {
    ...byProcess((url) => spawn(miniBrowser, [url], { env, detached: true, stdio: 'ignore' })),
    async end() {
      screen.kill()
    },
  }
}

function byProcess(run: (url: string) => ChildProcess): Opened {
  let child: ChildProcess | undefined
  return {
    async start(url) {
      child = run(url)
    },
    async kill() {
      const { pid, exitCode, signalCode } = child ?? {}
      if (!child || !pid || exitCode !== null || signalCode !== null) return
      const gone = new Promise((resolve) => child?.once('exit', resolve))
      // All of its processes: they are one group.
      process.kill(-pid, 'SIGKILL')
      await gone
    },
  }
}
