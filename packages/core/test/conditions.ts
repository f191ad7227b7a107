import { type Condition, conditionHolds, type Lookup, parseCondition } from '@earshot/core/condition'

const known: Readonly<Record<string, unknown>> = {
  rating: 2,
  zero: 0,
  name: 'Ada',
  digits: '12',
  empty: '',
  yes: true,
  none: null,
  what: ['fairness', 'price'],
  points: [1, 2],
  'context.table': '12',
  'context.first-order': 'true',
  'page.path': '/order/A-1/thanks',
  'page.title': 'Thank you',
}
export const lookup: Lookup = (name) => (Object.hasOwn(known, name) ? known[name] : undefined)
export const check = (text: string): boolean => conditionHolds(text, lookup)

/** The parsed condition; a text that does not parse fails the test with its message. */
export function parsed(text: string): Condition {
  const result = parseCondition(text)
  if (result.status === 'invalid') throw new Error(`${text}: ${result.message} at ${result.position}`)
  return result.condition
}

export const name = (text: string): Condition => ({ type: 'name', name: text })
export const value = (given: string | number): Condition => ({ type: 'value', value: given })
