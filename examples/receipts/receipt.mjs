// Prints the foot of a receipt: a code that shows a visit, and where to type it. Usage: node receipt.mjs PLACE VISIT
import { iso7064Character } from '@earshot/scoring/iso7064-character'

/** The code of a visit: a letter wrong, or two swapped, and it is known to be none. */
export function codeOf(place, visit) {
  const payload = `${place}${visit}`.toUpperCase().replace(/[^0-9A-Z]/g, '')
  return payload + iso7064Character(payload)
}

export function footOf(place, visit) {
  const code = codeOf(place, visit)
  return `Tell us how we did, and enter our draw:
https://listen.example/ask/receipt-entry?code=${code}
Code: ${code.replace(/(.{4})(?=.)/g, '$1-')}
No purchase needed. Rules: https://shop.example/draw`
}

if (import.meta.main) console.log(footOf(process.argv[2] ?? 'L', process.argv[3] ?? '2026112201'))
