import { parseCondition } from './condition.ts'
import { nearest } from './nearest.ts'
import { type QuestionType, questionTypes, type Scale, scalePoints } from './question.ts'
import { questionShape } from './question-shape.ts'
import { isRecord, object, oneOf, type Read, type Report, taking, told, wrong } from './read.ts'
import { anyCondition } from './read-condition.ts'

type Given = Readonly<Record<string, unknown>>

const questionsSchema = {
  type: 'array',
  items: { anyOf: questionTypes.map((type) => object(questionShape(type, anyCondition)).schema) },
  minItems: 1,
  maxItems: 100,
}

/** The questions of a definition; the `when` of each may speak of those before it only, so a cycle cannot be written. */
export const readQuestions: Read = taking(questionsSchema, (value, path, report) => {
  if (!Array.isArray(value)) return wrong(report, path, 'wrong-type', `${path} must be a list of questions.`)
  if (!value.length || value.length > 100)
    return wrong(report, path, 'wrong-count', `${path} has ${value.length} items; it takes 1 to 100.`)
  noneTwice(value, path, report)
  const names = Array.from(value, (item) => namesOf([item])) // also of holes, which `map` would pass over
  return Array.from(value, (item, index) =>
    question(item, `${path}[${index}]`, report, names.slice(0, index).flat(), names.flat()),
  )
})

/** What a condition may say of these questions: their ids, and `<id>.<row>` of each row of a matrix. */
export function namesOf(questions: readonly unknown[]): readonly string[] {
  return questions.flatMap((question) => {
    if (!isRecord(question) || typeof question.id !== 'string') return []
    const rows = question.type === 'matrix' ? question.rows : undefined
    const ids = items(rows).flatMap(({ id }) => (typeof id === 'string' ? [`${question.id}.${id}`] : []))
    return [question.id, ...ids]
  })
}

function question(
  value: unknown,
  path: string,
  report: Report,
  earlier: readonly string[],
  all: readonly string[],
): unknown {
  if (!isRecord(value)) return wrong(report, path, 'wrong-type', `${path} must be an object.`)
  const type = oneOf(questionTypes, 'unknown-type')(value.type, `${path}.type`, report)
  if (type === undefined) return undefined
  const when: Read = (given, at, told) => {
    const read = anyCondition(given, at, told)
    if (typeof read !== 'string') return undefined
    const names = parseCondition(read)
    const stranger =
      names.status === 'ok'
        ? names.names.find((name) => !earlier.includes(name) && !/^context\../.test(name))
        : undefined
    return stranger === undefined
      ? read
      : wrong(
          told,
          at,
          'unknown-name',
          `${at}: “${read}” speaks of “${stranger}”. ${whenHint(stranger, earlier, all)}`,
        )
  }
  const errors = report.errors.length
  const read = object(questionShape(type as QuestionType, when))(value, path, report) // oneOf lets only types through
  if (report.errors.length === errors) checkFit(read as Given, path, report) // an object was read
  return read
}

function whenHint(stranger: string, earlier: readonly string[], all: readonly string[]): string {
  if (all.includes(stranger)) return 'A condition may speak of earlier questions only: move that question up.'
  const meant = nearest(stranger, [...earlier, ...earlier.map((name) => `context.${name}`)])
  if (meant) return `Did you mean “${meant}”?`
  return earlier.length
    ? `Questions before it: ${earlier.join(', ')}. Context is written context.<name>.`
    : 'No question comes before it. Context is written context.<name>.'
}

/** Whether the fields of a question, each of which is fine, fit each other. */
function checkFit(question: Given, path: string, report: Report): void {
  const { type, last, min, max, fields, show, scale } = question
  const refuse = (place: string, code: string, message: string): undefined =>
    wrong(report, `${path}.${place}`, code, `${path}.${place} ${message}`)
  const options = items(question.options)
  noneTwice(options, `${path}.options`, report)
  noneTwice(items(question.rows), `${path}.rows`, report)

  const stranger = Array.isArray(last) && last.find((name) => options.every(({ id }) => id !== name))
  if (stranger)
    refuse('last', 'unknown-option', `names ${told(stranger)}, which is no option of this question.`)

  const both = options.findIndex(({ other, none }) => other && none)
  if (both >= 0) refuse(`options[${both}].none`, 'none-and-other', 'is “other” too. Make two options of it.')

  const together = type === 'choices' ? options.filter(({ none }) => !none).length : undefined
  // Both are numbers, or both are days, which compare as texts; nothing is more than what is missing.
  for (const most of [max, together])
    if ((min as number) > (most as number)) refuse('min', 'bad-range', `is ${min}, more than ${most}.`)

  if (Array.isArray(fields) && fields.every((field) => field === 'name'))
    refuse('fields', 'unreachable', 'has a name only, which reaches nobody. Add email or phone.')

  const points = show === 'thumbs' ? scalePoints(scale as Scale).length : 2 // the scale was read before
  if (points !== 2) refuse('show', 'wrong-count', `has 2 thumbs, for ${points} points.`)
}

/** The entries of a list that are objects; the list was read before. */
const items = (value: unknown): readonly Given[] => (Array.isArray(value) ? value.filter(isRecord) : [])

/** Reports the first id that is used twice. */
function noneTwice(things: readonly unknown[], path: string, report: Report): void {
  const ids = things.map((thing) => (isRecord(thing) ? thing.id : undefined))
  const twice = ids.findIndex((id, index) => id !== undefined && ids.indexOf(id) < index)
  if (twice >= 0)
    wrong(
      report,
      `${path}[${twice}].id`,
      'duplicate-id',
      `${path}[${twice}].id: ${told(ids[twice])} is used twice. Give each its own id.`,
    )
}
