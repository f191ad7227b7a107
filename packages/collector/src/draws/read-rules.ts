import type { DrawRules } from './draw.ts'

export type ReadRules =
  | { readonly status: 'ok'; readonly rules: DrawRules }
  | { readonly status: 'refused'; readonly why: string; readonly field: keyof DrawRules }

/** So much may be written into one field. */
export const mostLetters = 1_000
const mostWinners = 100

type RuleField = Exclude<keyof DrawRules, 'winners' | 'from' | 'to' | 'seedDay'>

/** What must be written, and why the draw waits for it. */
export const ruleFields: Readonly<Record<RuleField, string>> = {
  title: 'What is it called?',
  sponsor: 'Who gives the prize? Name and address',
  prize: 'What is the prize?',
  value: 'What is it worth?',
  who: 'Who may enter, and who may not?',
  where: 'Where is it not offered?',
  told: 'How are winners told, and by when must they reply?',
  seed: 'Whose public numbers decide?',
}

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))

/** Reads the rules of a draw. Each is needed: what is not fixed before the start can be bent after it. */
export function readRules(form: URLSearchParams, now: number): ReadRules {
  const field = (name: string): string => (form.get(name) ?? '').trim().slice(0, mostLetters)
  const refused = (field: keyof DrawRules, why: string): ReadRules => ({ status: 'refused', why, field })
  for (const [name, label] of Object.entries(ruleFields) as [RuleField, string][])
    if (!field(name))
      return refused(name, `Please answer “${label}” No draw is opened before its rules are whole.`)
  const winners = Number(field('winners'))
  if (!Number.isInteger(winners) || winners < 1 || winners > mostWinners)
    return refused('winners', `Please write how many win, from 1 to ${mostWinners}.`)
  const [from, to, seedDay] = [field('from'), field('to'), field('seedDay')]
  const noDay = Object.entries({ from, to, seedDay }).find(([, day]) => !isDay(day))?.[0]
  if (noDay)
    return refused(
      noDay as 'from' | 'to' | 'seedDay',
      'Please choose the first day, the last day, and the day of the numbers.',
    )
  if (to < from) return refused('to', 'The last day comes before the first.')
  if (to < new Date(now).toISOString().slice(0, 10)) return refused('to', 'The last day is over already.')
  if (seedDay <= to)
    return refused(
      'seedDay',
      'The numbers must come after the last day: else somebody could know them while they enter.',
    )
  return {
    status: 'ok',
    rules: {
      title: field('title'),
      sponsor: field('sponsor'),
      prize: field('prize'),
      value: field('value'),
      winners,
      who: field('who'),
      where: field('where'),
      told: field('told'),
      from,
      to,
      seed: field('seed'),
      seedDay,
    },
  }
}
