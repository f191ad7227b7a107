import { parseCondition } from './condition.ts'
import { nearest } from './nearest.ts'
import type { Prompt } from './prompt.ts'
import { type QuestionType, questionTypes } from './question.ts'
import {
  dictionary,
  flag,
  isRecord,
  list,
  must,
  number,
  object,
  oneOf,
  type Read,
  type Report,
  type Shape,
  taking,
  text,
  told,
  whole,
  wrong,
} from './read.ts'
import { anyCondition, condition } from './read-condition.ts'
import { limits } from './read-limits.ts'
import { checkMoments, moment } from './read-moment.ts'
import { targeting } from './read-targeting.ts'
import { trigger } from './read-trigger.ts'
import type { Issue } from './result.ts'

export type ParsedPrompt =
  /** `issues` are told and passed over: unknown names that do nothing. */
  | { readonly status: 'ok'; readonly prompt: Prompt; readonly issues: readonly Issue[] }
  | { readonly status: 'invalid'; readonly issues: readonly Issue[] }

const id: Read = taking(
  { type: 'string', pattern: '^(?!(constructor|prototype)$)[a-z0-9-]{1,64}$' },
  (value, path, report) =>
    typeof value === 'string' && /^(?!(?:constructor|prototype)$)[a-z0-9-]{1,64}$/.test(value)
      ? value
      : wrong(
          report,
          path,
          'bad-id',
          `${path} is ${told(value)}. An id has 1 to 64 of: a to z, 0 to 9 and “-”, and is not “constructor” or “prototype”.`,
        ),
)

const day: Read = taking({ type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$' }, (value, path, report) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
    ? value
    : wrong(report, path, 'bad-date', `${path} is ${told(value)}. Write a day like 2026-11-21.`),
)

const url: Read = taking(
  { type: 'string', pattern: '^([hH][tT][tT][pP][sS]?:|[mM][aA][iI][lL][tT][oO]:|/(?!/))' },
  (value, path, report) =>
    typeof value === 'string' && /^(https?:|mailto:|\/(?!\/))/i.test(value)
      ? value
      : wrong(
          report,
          path,
          'bad-url',
          `${path} must be a link that begins with https:, http:, mailto: or “/”.`,
        ),
)

const finite = number(-1e15, 1e15)
const option: Shape = { id: must(id), text: must(text(500)), other: flag }
const options = must(list(object(option), 1))
const orders = oneOf(['random', 'ordinal', 'speed', 'staff', 'given'])
const optioned: Shape = { options, order: orders, last: list(id) }

const numericScale = object({
  from: must(whole(0, 10)),
  to: must(whole(1, 11)),
  low: must(text(100)),
  high: must(text(100)),
})
const scaleSchema = { anyOf: [list(text(100), 2, 11).schema, numericScale.schema] }
const scale = must(
  taking(scaleSchema, (value, path, report) => {
    if (Array.isArray(value)) return list(text(100), 2, 11)(value, path, report)
    if (isRecord(value)) {
      const { from, to } = value
      const points = typeof from === 'number' && typeof to === 'number' ? to - from + 1 : 2
      if (points < 2 || points > 11)
        return wrong(
          report,
          path,
          'wrong-count',
          `${path} has ${points} points; it takes 2 to 11, the lowest in “from”.`,
        )
      return numericScale(value, path, report)
    }
    return wrong(
      report,
      path,
      'wrong-type',
      `${path} must be a list of 2 to 11 words, lowest first, or { from, to, low, high }.`,
    )
  }),
)

/** What each question type has beside the fields of all. A type without its entry does not compile. */
const shapes: Readonly<Record<QuestionType, Shape>> = {
  rating: {
    scale,
    show: oneOf(['words', 'numbers', 'faces', 'stars', 'thumbs']),
    unipolar: flag,
    notApplicable: text(100),
  },
  choice: optioned,
  choices: { ...optioned, min: whole(0, 200), max: whole(1, 200) },
  text: { long: flag, maxLength: whole(1, 10_000), form: oneOf(['email', 'number', 'phone']) },
  contact: { fields: list(oneOf(['name', 'email', 'phone']), 1, 3), consent: text(500) },
  matrix: { rows: must(list(object(option), 1, 30)), scale, notApplicable: text(100) },
  ranking: optioned,
  number: { min: finite, max: finite, unit: text(40) },
  date: { min: day, max: day },
  consent: {},
  message: { link: object({ text: must(text(200)), url: must(url), public: flag }) },
}

function questionShape(type: QuestionType, when: Read): Shape {
  return {
    id: must(id),
    type: must(taking({ const: type }, (known) => known)),
    text: must(text()),
    help: text(),
    required: flag,
    when,
    ...shapes[type],
  }
}

/** Reads a question; its `when` may speak of the questions in `earlier` only, so a cycle cannot be written. */
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
  checkOptions(value, path, report)
  return object(questionShape(type as QuestionType, when))(value, path, report) // oneOf lets only question types through
}

/** Ids of options must differ, and `last` may name only options. */
function checkOptions(question: Readonly<Record<string, unknown>>, path: string, report: Report): void {
  for (const field of ['options', 'rows']) {
    const items = question[field]
    if (!Array.isArray(items)) continue
    const ids = items.map((item) => (isRecord(item) ? item.id : undefined))
    const seen = new Set<unknown>()
    const twice = ids.findIndex((item) => item !== undefined && (seen.has(item) || !seen.add(item)))
    if (twice >= 0)
      wrong(
        report,
        `${path}.${field}[${twice}].id`,
        'duplicate-id',
        `${path}.${field}[${twice}].id: ${told(ids[twice])} is used twice. Give each its own id.`,
      )
    const last = Array.isArray(question.last) ? question.last : []
    const stranger = field === 'options' && last.find((item) => !ids.includes(item))
    if (stranger)
      wrong(
        report,
        `${path}.last`,
        'unknown-option',
        `${path}.last names ${told(stranger)}, which is no option of this question.`,
      )
  }
}

function whenHint(stranger: string, earlier: readonly string[], all: readonly string[]): string {
  if (all.includes(stranger)) return 'A condition may speak of earlier questions only: move that question up.'
  const meant = nearest(stranger, [...earlier, ...earlier.map((name) => `context.${name}`)])
  if (meant) return `Did you mean “${meant}”?`
  return earlier.length
    ? `Questions before it: ${earlier.join(', ')}. Context is written context.<name>.`
    : 'No question comes before it. Context is written context.<name>.'
}

const questionsSchema = {
  type: 'array',
  items: { anyOf: questionTypes.map((type) => object(questionShape(type, anyCondition)).schema) },
  minItems: 1,
  maxItems: 100,
}
const questions = must(
  taking(questionsSchema, (value, path, report) => {
    if (!Array.isArray(value))
      return wrong(report, path, 'wrong-type', `${path} must be a list of questions.`)
    if (!value.length || value.length > 100)
      return wrong(report, path, 'wrong-count', `${path} has ${value.length} items; it takes 1 to 100.`)
    const ids = value.map((item) => (isRecord(item) && typeof item.id === 'string' ? item.id : ''))
    return value.map((item, index) => {
      const earlier = ids.slice(0, index)
      const name = ids[index] as string // ids has an entry for each item
      if (name && earlier.includes(name))
        wrong(
          report,
          `${path}[${index}].id`,
          'duplicate-id',
          `${path}[${index}].id: “${name}” is used twice. Give each question its own id.`,
        )
      return question(item, `${path}[${index}]`, report, earlier, ids)
    })
  }),
)

/** What a definition has. `ids` are those of its questions: conditions may name no others. */
export function promptShape(ids: readonly string[]): Shape {
  const answers = condition(
    (name) => ids.includes(name) || /^context\../.test(name),
    `It may speak of ${ids.join(', ')} and context.<name>.`,
  )
  return {
    id: must(id),
    title: must(text(200)),
    audience: oneOf(['external', 'internal', 'vendor']),
    purpose: text(500),
    questions,
    thanks: list(object({ when: answers, text: must(text(500)), unsent: text(500) }), 0, 20),
    display: object({
      as: oneOf(['popover', 'modal', 'inline', 'tab', 'banner', 'page', 'kiosk']),
      at: oneOf([
        'top-start',
        'top',
        'top-end',
        'start',
        'center',
        'end',
        'bottom-start',
        'bottom',
        'bottom-end',
      ]),
    }),
    trigger,
    targeting,
    limits,
    from: moment,
    until: moment,
    criticism: answers,
    call: answers,
    anonymous: flag,
    suppress: whole(0, 1_000),
    priority: finite,
    lintExempt: dictionary(text(500), 50),
    translations: dictionary(dictionary(text(), 2_000)),
    $schema: text(500), // where an editor finds the schema
  }
}

/**
 * Reads a definition that came from outside: JSON, attributes, a call. Never throws. Errors name the place and the
 * mend; names that are not known are told and passed over.
 */
export function parsePrompt(value: unknown): ParsedPrompt {
  const report: Report = { errors: [], warnings: [] }
  const items = isRecord(value) && Array.isArray(value.questions) ? value.questions : []
  const ids = items.flatMap((item) => (isRecord(item) && typeof item.id === 'string' ? [item.id] : []))
  const prompt = object(promptShape(ids))(value, '', report)
  checkMoments(value, report)
  if (report.errors.length) return { status: 'invalid', issues: [...report.errors, ...report.warnings] }
  return { status: 'ok', prompt: prompt as Prompt, issues: report.warnings } // each field was read by its reader
}
