// A headless Chromium for scripts and tests: the one that CHROMIUM_PATH names, the system's, or the packaged one.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import sparticuz, { inflate, setupLambdaEnvironment } from '@sparticuz/chromium'
import { chromium } from 'playwright-core'

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/**
 * Starts it. A machine without any browser gets the one that comes as a package (Linux, x64).
 *
 * @param {{ keepsPages?: boolean }} [options] - `keepsPages`: pages that are left are kept whole, for the way back
 */
export async function launchChromium({ keepsPages = false } = {}) {
  return chromium.launch(await launchOptions(keepsPages))
}

/**
 * Starts it with a profile in a folder, which is still there when the browser is not.
 *
 * @param {string} folder
 * @param {import('playwright-core').LaunchOptions} [more]
 */
export async function launchProfile(folder, more) {
  return chromium.launchPersistentContext(folder, { ...(await launchOptions()), ...more })
}

async function launchOptions(keepsPages = false) {
  const found = [process.env.CHROMIUM_PATH, ...installed].find((path) => path && existsSync(path))
  return {
    executablePath: found ?? (await packagedChromium()),
    // Playwright turns that cache off, because its own events do not tell of a page that comes back.
    ignoreDefaultArgs: keepsPages ? ['--disable-back-forward-cache'] : [],
    args: [
      // Not the package's own list of arguments: it turns off web security, and these tests are about the web as it is.
      ...(found
        ? []
        : ['--headless=shell', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader']),
      ...(process.getuid?.() === 0 || !found ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  }
}

/** Unpacks the packaged Chromium, and the libraries that come with it where this machine lacks them. */
async function packagedChromium() {
  const path = await sparticuz.executablePath()
  if (spawnSync(path, ['--version']).status !== 0) {
    const bin = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../bin')
    setupLambdaEnvironment(join(await inflate(join(bin, 'al2023.tar.br')), 'lib'))
  }
  return path
}
