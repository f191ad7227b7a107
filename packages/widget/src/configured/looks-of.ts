import type { Settings } from '../settings.ts'

/** What `theme` and `accent` set, as rules behind those of the script. What is no colour sets nothing. */
export function looksOf({ theme = 'auto', accent = '' }: Settings): string {
  return (
    (CSS.supports('color', accent) ? `.panel{--earshot-accent:${accent}}` : '') +
    // The script itself has set what the page around is painted in.
    (theme === 'auto' ? '' : `.panel{color-scheme:${theme}!important}`)
  )
}
