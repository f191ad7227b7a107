import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe } from 'vitest'
import { launch as launchChromium } from './chromium.ts'
import { launch as launchFirefox } from './firefox.ts'
import type { Browser, LaunchOptions } from './port.ts'
import { launch as launchWebKit } from './webkit.ts'

/** A browser engine that the suite runs in. */
export interface Engine {
  readonly name: 'Chromium' | 'Firefox' | 'WebKit'
  launch(options?: LaunchOptions): Promise<Browser>
}

const firstOf = (...paths: (string | undefined)[]): string | undefined =>
  paths.find((path) => path && existsSync(path))

/** Debian keeps it in a folder by the name of the machine. */
const miniBrowsers = (): string[] =>
  ['/usr/lib', '/usr/libexec'].flatMap((folder) =>
    existsSync(folder)
      ? ['.', ...readdirSync(folder)].map((name) => join(folder, name, 'webkit2gtk-4.1/MiniBrowser'))
      : [],
  )

/** The engines, each with what it lacks on this machine, as a sentence. */
function look(): { readonly engine: Engine; readonly lacks?: string }[] {
  const firefox = firstOf(process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox')
  const driver = firstOf('/usr/bin/WebKitWebDriver')
  const browser = firstOf(...miniBrowsers())
  const display = firstOf('/usr/bin/Xvfb')
  return [
    { engine: { name: 'Chromium', launch: launchChromium } },
    {
      engine: { name: 'Firefox', launch: (options) => launchFirefox(firefox ?? '', options) },
      ...(firefox ? {} : { lacks: 'Firefox is not installed (Debian: firefox-esr)' }),
    },
    {
      engine: {
        name: 'WebKit',
        launch: (options) =>
          launchWebKit({ driver: driver ?? '', browser: browser ?? '', display: display ?? '' }, options),
      },
      ...(driver && browser && display
        ? {}
        : { lacks: 'WebKitGTK is not installed (Debian: webkit2gtk-driver, xvfb)' }),
    },
  ]
}

/** A machine of the project's own must have them all; somebody's laptop may lack one. */
const mustHaveAll = process.env.CI === 'true' || !!process.env.EARSHOT_ENGINES
/** Everything in every engine takes three times as long, so by default the others run only what carries the promises. */
const everything = process.env.EARSHOT_ENGINES === 'all'

/**
 * The same tests once in each engine. One that is not installed is skipped by a name that says so, or fails.
 *
 * @param promises - they carry the promises, and run in each engine every time; others with `EARSHOT_ENGINES=all`
 */
export function inEachEngine(define: (engine: Engine) => void, promises?: 'promises'): void {
  for (const { engine, lacks } of look()) {
    if (engine.name !== 'Chromium' && !promises && !everything)
      describe.skip(`skipped: ${engine.name} runs this with EARSHOT_ENGINES=all`, () => define(engine))
    else if (lacks && !mustHaveAll) describe.skip(`skipped: ${lacks}`, () => define(engine))
    else
      describe(engine.name, () => {
        define(lacks === undefined ? engine : { ...engine, launch: () => Promise.reject(new Error(lacks)) })
      })
  }
}
