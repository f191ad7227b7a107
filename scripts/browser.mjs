// A headless Chromium for scripts and tests: the one that CHROMIUM_PATH names, the system's, or the packaged one.
import { existsSync } from 'node:fs'
import sparticuz from '@sparticuz/chromium'
import { chromium } from 'playwright-core'

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Starts it. A machine without any browser gets the one that comes as a package (Linux, x64). */
export async function launchChromium() {
  const found = [process.env.CHROMIUM_PATH, ...installed].find((path) => path && existsSync(path))
  const packaged = found ? [] : sparticuz.args.filter((arg) => !arg.startsWith('--headless'))
  return chromium.launch({
    executablePath: found ?? (await sparticuz.executablePath()),
    args: [
      ...packaged,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
