import { existsSync } from 'node:fs'
import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/**
 * A headless Chromium: the one that `CHROMIUM_PATH` names, the system's, or the one that comes as a package, so that a
 * machine without any browser can run these tests too.
 */
export async function launchChromium(): Promise<Browser> {
  const found = [process.env.CHROMIUM_PATH, ...installed].find((path) => path && existsSync(path))
  const packaged = found === undefined
  return chromium.launch({
    executablePath: found ?? (await sparticuz.executablePath()),
    args: [
      ...(packaged ? sparticuz.args.filter((arg) => !arg.startsWith('--headless')) : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
