import { describe } from 'vitest'
import { launch as launchChromium } from './chromium.ts'
import { launch as launchFirefox } from './firefox.ts'
import type { Browser, LaunchOptions } from './port.ts'
import { programs } from './programs.ts'
import { launch as launchWebKit } from './webkit.ts'

/** A browser engine that the suite runs in. */
export interface Engine {
  readonly name: 'Chromium' | 'Firefox' | 'WebKit'
  launch(options?: LaunchOptions): Promise<Browser>
}

/** The engines, each with what it lacks on this machine, as a sentence. */
function look(): { readonly engine: Engine; readonly lacks?: string }[] {
  const { firefox, driver, miniBrowser, display } = programs()
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
          launchWebKit({ driver: driver ?? '', browser: miniBrowser ?? '', display: display ?? '' }, options),
      },
      ...(driver && miniBrowser && display
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
 * @param promises - they carry the promises, and run in each engine every time; others with `EARSHOT_ENGINES=all`.
 * `promises-at-once`: they mostly wait, so all engines run at the same time
 */
export function inEachEngine(
  define: (engine: Engine) => void,
  promises?: 'promises' | 'promises-at-once',
): void {
  const inOne = promises === 'promises-at-once' ? describe.concurrent : describe
  for (const { engine, lacks } of look()) {
    if (engine.name !== 'Chromium' && !promises && !everything)
      describe.skip(`skipped: ${engine.name} runs this with EARSHOT_ENGINES=all`, () => define(engine))
    else if (lacks && !mustHaveAll) describe.skip(`skipped: ${lacks}`, () => define(engine))
    else
      inOne(engine.name, () => {
        define(lacks === undefined ? engine : { ...engine, launch: () => Promise.reject(new Error(lacks)) })
      })
  }
}
