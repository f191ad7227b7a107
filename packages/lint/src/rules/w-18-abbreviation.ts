import { example, open, rating } from '../example.ts'
import type { Rule } from '../rule.ts'
import { spelled } from '../spelled.ts'
import { textsOf } from '../texts-of.ts'
import { knownAbbreviations } from '../words/known-abbreviations.ts'

/** Two to five capitals. Whole lines of capitals shout, and W-16 has them; "XIV" is a number. */
const abbreviation =
  /(?<![\p{L}\d.&-])(?!(?=[MDCLXVI])M*(?:C[MD]|D?C*)(?:X[CL]|L?X*)(?:I[XV]|V?I*)(?![\p{L}\d]))\p{Lu}{2,5}(?=s?(?![\p{L}\d&]))/gu
const shouted = /\p{Lu}{2,}\s+\p{Lu}{2,}/u

/** An abbreviation that the prompt never spells out. */
export const abbreviations: Rule = {
  id: 'W-18',
  level: 'warning',
  reason: 'Who does not know the letters guesses. Well-known ones (TV, PIN, QR) and numbers are let through.',
  reads: 'en',
  bad: example([rating('How close to the ETA did your order come?'), open]),
  good: example([rating('How close to the promised time did your order come?'), open]),
  check: (prompt) => {
    const texts = textsOf(prompt)
    const told = new Set<string>()
    return texts.flatMap(({ text, path }) => {
      if (shouted.test(text)) return []
      return (text.match(abbreviation) ?? []).flatMap((letters) => {
        const known = knownAbbreviations.has(letters) || told.has(letters)
        told.add(letters)
        return known || texts.some((other) => isSpelledOut(letters, other.text))
          ? []
          : [{ path, message: `Not everybody knows “${letters}”. Write the words.` }]
      })
    })
  },
}

/** "Estimated time of arrival (ETA)" or "ETA (estimated time of arrival)". */
function isSpelledOut(letters: string, text: string): boolean {
  const plain = spelled(letters)
  return new RegExp(String.raw`\p{L} \(${plain}s?\)|\b${plain}s? \(\p{L}+[^)]*\p{L}\)`, 'u').test(text)
}
