import { iso7064Character } from './iso7064-character.ts'

/**
 * Whether the last character of a receipt code is its ISO 7064 MOD 37,36 check character. Small letters, spaces and
 * hyphens, as people type them, are taken; anything else is a no.
 *
 * @example isIso7064('a12425-gabc-1234002-m') // true
 */
export function isIso7064(code: string): boolean {
  const characters = code.replace(/[\s-]/g, '').toUpperCase()
  return (
    /^[0-9A-Z]{2,}$/.test(characters) && iso7064Character(characters.slice(0, -1)) === characters.slice(-1)
  )
}
