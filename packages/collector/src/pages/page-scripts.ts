import { readFileSync } from 'node:fs'
// As a whole: other runtimes have the module, and not this function of it, which only Node's source needs.
import modules from 'node:module'
import { extname } from 'node:path'

/** The scripts of the pages: at which path, and in which file. */
export const pageScriptNames = [
  ['/own-answer.js', 'own-answer-script'],
  ['/proof.js', 'proof-script'],
  ['/owner.js', 'owner-script'],
  ['/staff.js', 'staff-script'],
  ['/staff-push.js', 'staff-push'],
  ['/staff-worker.js', 'staff-worker'],
  ['/setup.js', 'setup-script'],
  ['/builder.js', 'builder-script'],
  ['/preview.js', 'preview-script'],
  ['/kiosk-page.js', 'kiosk-script'],
  ['/kiosk-worker.js', 'kiosk-worker'],
  ['/renew-page.js', 'renew-page'],
] as const

/**
 * Reads the scripts of the pages, by name, for `createCollector` in a bundle that has no files. Call it where the bundle is
 * made.
 */
export function readPageScripts(): Readonly<Record<string, string>> {
  return Object.fromEntries(pageScriptNames.map(([, name]) => [name, readPageScript(name)]))
}

/** A script of the pages: built, or, where the collector runs from its source, stripped of its types. */
export function readPageScript(name: string): string {
  const ending = extname(import.meta.url)
  const text = readFileSync(new URL(`./${name}${ending}`, import.meta.url), 'utf8')
  // The browser fetches what a script imports by its name with `.js`, built or not.
  return ending === '.ts'
    ? modules.stripTypeScriptTypes(text).replace(/(from '\.\/[\w-]+)\.ts'/g, "$1.js'")
    : text
}
