import type { NumericScale } from './question.ts'

/** What leads to texts: fields that leave the key as it is, and fields that add their name to it. */
const through = /^(questions|options|rows|scale|text)$/
const named = /^(title|purpose|help|notApplicable|consent|unit|link|thanks|unsent)$/

/**
 * A copy of a definition, or of a part of it, in which every text that a person reads has gone through `change`. This is
 * the one place that knows which texts these are, and their keys in `translations`:
 *
 * | key | text |
 * |---|---|
 * | `title`, `purpose` | of the prompt |
 * | `<question>`, `<question>.help` | of the question |
 * | `<question>.<id>` | of an option, or of a row of a matrix |
 * | `<question>.<number>` | of a point of the scale, by its stored number; a range has words at its two ends |
 * | `<question>.notApplicable` | of the answer that stands beside the scale |
 * | `<question>.consent` | of the consent line of a contact question |
 * | `<question>.unit` | after a number |
 * | `<question>.link` | of a message's link |
 * | `thanks.<n>`, `thanks.<n>.unsent` | at the end, counted from 0 |
 *
 * @example mapTexts(prompt, (text, key) => words[key] ?? text)
 */
export function mapTexts<T extends object>(
  part: T,
  change: (text: string, key: string) => string,
  key = '',
): T {
  const under = (name: unknown): string => (key ? `${key}.${name}` : `${name}`)
  const inside = (item: unknown, at: string): unknown =>
    typeof item === 'string' ? change(item, at) : item && mapTexts(item, change, at)
  // Points are counted from 1, as they are stored; thanks from 0.
  if (Array.isArray(part))
    return part.map((item, index) => inside(item, under(item.id ?? index + Number(!item.text)))) as never // a list again
  if ('low' in part) {
    const { from, to, low, high } = part as unknown as NumericScale // nothing else has a “low”
    return { ...part, low: change(low, under(from)), high: change(high, under(to)) }
  }
  const entries = Object.entries(part).map(([name, item]) => [
    name,
    through.test(name) ? inside(item, key) : named.test(name) ? inside(item, under(name)) : item,
  ])
  return Object.fromEntries(entries) as T // the same fields, and texts stay texts
}
