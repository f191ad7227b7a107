// Prints the foot of a receipt: a code that shows a visit, and where to type it. Usage: node receipt.mjs PLACE CODE
// The codes come from `earshot receipts --place PLACE --codes 200`, one for each receipt.
import { isIso7064 } from '@earshot/scoring/is-iso7064'

export function footOf(place, code) {
  // A letter wrong, or two swapped, and it is known to be none.
  if (!isIso7064(code)) throw new RangeError(`${code} is no code of a receipt`)
  return `Tell us how we did, and enter our draw:
https://listen.example/r/${encodeURIComponent(place)}?code=${code}
Code: ${code.replace(/(.{4})(?=.)/g, '$1-')}
No purchase needed. Rules: https://shop.example/draw`
}

if (import.meta.main) console.log(footOf(process.argv[2], process.argv[3]))
