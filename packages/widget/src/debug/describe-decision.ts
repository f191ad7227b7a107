import type { PromptExplanation } from '../engine.ts'

type Told = Pick<PromptExplanation, 'ask' | 'rules' | 'because' | 'nextAt'>

/** A time as whoever sits in front of the page reads it: in their zone and language. */
export const timeOf = (at: number): string =>
  new Date(at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })

/** What a rule looked at. The rest between two prompts is a number of milliseconds; people read days. */
export const inputOf = ({ rule, input }: { readonly rule: string; readonly input: string }): string =>
  rule === 'rest' ? `${Math.round(Number(input) / 8_640_000) / 10}d` : input

/** A decision in sentences: what holds a prompt back, for how long, and what lets it through. */
export function describeDecision(id: string, { ask, rules, because, nextAt }: Told): string {
  const named = (list: Told['rules']): string =>
    list.map(({ rule, input }) => `${rule} (${inputOf({ rule, input })})`).join(', ')
  const passing = rules.filter(({ passes }) => passes)
  const through = passing.length
    ? `${named(passing)} ${passing.length > 1 ? 'pass' : 'passes'}`
    : 'no rule applies'
  if (ask) return `“${id}” may be asked now: ${through}.`
  const later = nextAt === undefined ? '' : ` It may be asked from ${timeOf(nextAt)}.`
  return `“${id}” is not asked now: ${named(because)} ${because.length > 1 ? 'hold' : 'holds'} it back; ${through}.${later}`
}
