import type { h as create } from 'preact'

/**
 * What JSX becomes in `rare.js`: a page has Preact once, in the script, and the script hands over its own. See
 * scripts/build.mjs. In the module each file imports Preact, and this is not used.
 */
export let h: typeof create

export function useScriptsOwn(given: typeof create): void {
  h = given
}
