import { example, open } from '../example.ts'
import { replacing } from '../replacing.ts'
import type { Rule } from '../rule.ts'
import { stemsOf } from '../stems-of.ts'

/** Words of up to four letters that no abbreviation is written like: "WHY?" shouts, "NHS" does not. */
const shortShout =
  '(?:WHY|HOW|WHAT|WHEN|YOUR|YOU|OUR|NOT|NEW|ANY|NOW|TELL|RATE|GOOD|BAD|BEST|STAY|HELP|VERY|MUCH|MORE|MOST|ONLY|MUST|EVER|NEXT|LAST|FREE|LOVE|LIKE|HERE|THIS|THAT|FOOD|ROOM)(?!-)'

const shout = new RegExp(
  String.raw`(?<![\p{L}\d])(?:\p{Lu}{5,}|\p{Lu}{2,}\s+\p{Lu}{2,}|${shortShout})(?![\p{L}\d])`,
  'u',
)

/** What shouts, and how to mend it. One capital word of up to four letters may be an abbreviation, two are a shout. */
const shouts: readonly (readonly [RegExp, string])[] = [
  [shout, 'Write it in small letters.'],
  [/[!！]\s?[!！]|[?？]\s?[?？]|[!?！？]{3,}/u, 'One mark is enough, and none is calmer.'],
  [
    /(?![©®™])\p{Extended_Pictographic}/u,
    'Screen readers read emoji out, and people differ over what one means.',
  ],
]

/** Capitals, rows of exclamation marks and emoji in a stem. */
export const shouting: Rule = {
  id: 'W-16',
  level: 'warning',
  reason: 'A stem that shouts or smiles sets the mood of the answer, and is harder to read and to hear.',
  bad: example([{ ...open, text: 'TELL US!!!' }]),
  good: example([{ ...open, text: 'Tell us.' }]),
  check: (prompt) =>
    stemsOf(prompt).flatMap(({ text, path }) =>
      shouts.flatMap(([pattern, mend]) => {
        const found = pattern.exec(text)?.[0]
        if (found === undefined) return []
        const message = `“${found}” stands in the question. ${mend}`
        return [{ path, message, ...(calm(text) !== text && { fix: replacing(path, calm(text)) }) }]
      }),
    ),
}

/** An emoji with what colours and joins it: a variation selector, a joiner, a skin tone. */
const emoji = /\s*(?:(?![©®™])\p{Extended_Pictographic}(?:\u{FE0F}|\u{200D}|\p{Emoji_Modifier})*)+/gu

/** One mend for all of a text, so that it does not matter which of several is applied. */
function calm(text: string): string {
  const plain = text
    .replace(
      /(?<![\p{L}\d])\p{Lu}{2,}(?:\s+\p{Lu}{2,})+(?![\p{L}\d])|(?<![\p{L}\d])\p{Lu}{5,}(?![\p{L}\d])/gu,
      (loud) => loud.toLowerCase(),
    )
    .replace(new RegExp(String.raw`(?<![\p{L}\d])${shortShout}(?![\p{L}\d])`, 'gu'), (loud) =>
      loud.toLowerCase(),
    )
    .replace(/(?=[!！]*[?？])[!?！？]{3,}|[?？]\s?[?？]/g, '?')
    .replace(/[!！]+(?:\s?[!！]+)+/g, '!')
    .replace(emoji, '')
    .trim()
  // What was only emoji stays as it is: a question needs a text.
  if (plain === '') return text
  return plain.replace(/(?:^|[.!?]\s+)\p{Ll}/gu, (start) => start.toUpperCase())
}
