import { createRequire } from 'node:module'

/** The version of the program. */
export function programVersion(): string {
  // Two folders up both from the source and from the built file.
  const { version } = createRequire(import.meta.url)('../../package.json') as { readonly version: string }
  return version
}
