import { launchChromium } from '../../../scripts/browser.mjs'
import type { Browser, LaunchOptions } from './port.ts'

/** Chromium by playwright-core, whose words are those of the port. */
export async function launch({ dark = false, still = false }: LaunchOptions = {}): Promise<Browser> {
  const chromium = await launchChromium()
  const system = {
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: still ? 'reduce' : 'no-preference',
  } as const
  const browser = {
    newContext: (options = {}) => chromium.newContext({ ...system, ...options }),
    newPage: (options = {}) => chromium.newPage({ ...system, ...options }),
    close: () => chromium.close(),
  } satisfies Record<keyof Browser, unknown>
  // Playwright's overloads say more than the port does, so the compiler cannot compare them one by one.
  return browser as unknown as Browser
}
