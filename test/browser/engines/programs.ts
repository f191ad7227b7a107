import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Where the programs of the engines are, as far as they are on this machine. */
export interface Programs {
  readonly firefox?: string | undefined
  readonly driver?: string | undefined
  readonly miniBrowser?: string | undefined
  readonly display?: string | undefined
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

export const programs = (): Programs => ({
  firefox: firstOf(process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'),
  driver: firstOf('/usr/bin/WebKitWebDriver'),
  miniBrowser: firstOf(...miniBrowsers()),
  display: firstOf('/usr/bin/Xvfb'),
})
