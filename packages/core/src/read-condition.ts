import { parseCondition } from './condition.ts'
import { type Read, taking, wrong } from './read.ts'

/** Longer ones would nest deeper than a call stack holds when they are evaluated. */
const maxConditionLength = 2_000

const conditionSchema = {
  type: 'string',
  maxLength: maxConditionLength,
  description: "A condition, such as rating <= 2 and context.table in ('1', '2')",
}

/** Reads a condition and holds it against the names that it may use. */
export const condition = (allowed: (name: string) => boolean, hint: string): Read =>
  taking(conditionSchema, (value, path, report) => {
    if (typeof value !== 'string')
      return wrong(report, path, 'wrong-type', `${path} must be a condition in a text.`)
    if (value.length > maxConditionLength)
      return wrong(
        report,
        path,
        'too-long',
        `${path} is longer than ${maxConditionLength} characters. Shorten it.`,
      )
    const parsed = parseCondition(value)
    if (parsed.status === 'invalid')
      return wrong(
        report,
        path,
        'bad-condition',
        `${path}: “${value.slice(0, 200)}”, character ${parsed.position + 1}: ${parsed.message}.`,
      )
    const stranger = parsed.names.find((name) => !allowed(name))
    return stranger === undefined
      ? value
      : wrong(
          report,
          path,
          'unknown-name',
          `${path}: “${value.slice(0, 200)}” speaks of “${stranger}”. ${hint}`,
        )
  })

/** A condition that may use any name. */
export const anyCondition: Read = condition(() => true, '')
