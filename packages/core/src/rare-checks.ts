import type { Checked, Checks } from './checks.ts'
import { isObject } from './is-object.ts'
import { chosenOf, pointOf } from './plain-checks.ts'

/** Larger numbers lose digits on their way. */
const largest = 1e15

/** The checks of the types that few prompts have. A page takes them only with these. */
export const rareChecks: Pick<Checks, 'matrix' | 'ranking' | 'number' | 'date' | 'consent'> = {
  matrix(question, value) {
    if (!isObject(value)) return 'wrong-type'
    const points: Record<string, number | null> = {}
    const label: string[] = []
    for (const { id, text } of question.rows) {
      if (value[id] === undefined) continue
      const point = pointOf(question, value[id])
      if (!point) return 'not-an-option'
      points[id] = point.value
      label.push(`${text}: ${point.label}`)
    }
    if (!label.length) return
    return question.required && label.length < question.rows.length ? 'rows' : { value: points, label }
  },
  ranking(question, value) {
    const ranked = chosenOf(question, value)
    return typeof ranked === 'object' && ranked.value.length < question.options.length ? 'places' : ranked
  },
  number: ({ min = -largest, max = largest, decimals = 0 }, value) =>
    typeof value === 'number' && Number(value.toFixed(decimals)) === value
      ? within(value + 0, min, max) // JSON has no negative zero
      : 'number',
  date: ({ min = '0000-01-01', max = '9999-12-31' }, value) =>
    // A day that the calendar does not have comes back as another one, or as none.
    typeof value === 'string' && new Date(value).toJSON()?.slice(0, 10) === value
      ? within(value, min, max)
      : 'date',
  consent: (_, value) => (value === true ? { value } : value === false ? undefined : 'wrong-type'),
}

function within<T extends number | string>(value: T, min: T, max: T): Checked {
  return value < min ? 'too-low' : value > max ? 'too-high' : { value }
}
