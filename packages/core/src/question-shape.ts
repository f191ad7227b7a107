import type { QuestionType } from './question.ts'
import {
  flag,
  isRecord,
  list,
  must,
  number,
  object,
  oneOf,
  type Read,
  type Shape,
  taking,
  text,
  told,
  whole,
  wrong,
} from './read.ts'
import { readId } from './read-id.ts'

/** `2026-02-30` has the form of a day and is none. */
const day: Read = taking({ type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$' }, (value, path, report) =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\d$/.test(value) &&
  new Date(value).toJSON()?.slice(0, 10) === value
    ? value
    : wrong(
        report,
        path,
        'bad-date',
        `${path} is ${told(value)}. Write a day of the calendar, like 2026-11-21.`,
      ),
)

/** No white space or backslash: a browser drops the one and reads the other as a slash, which leads elsewhere. */
const linkPattern =
  '^([hH][tT][tT][pP][sS]?://[^\\s\\\\/]|[mM][aA][iI][lL][tT][oO]:|[tT][eE][lL]:|/(?![/\\\\]))[^\\s\\\\]*$'
const link = new RegExp(linkPattern)
const url: Read = taking({ type: 'string', pattern: linkPattern }, (value, path, report) =>
  typeof value === 'string' && link.test(value)
    ? value
    : wrong(
        report,
        path,
        'bad-url',
        `${path} must be a link without spaces that begins with https://, http://, mailto:, tel: or “/”.`,
      ),
)

const numericScale = object({
  from: must(whole(0, 10)),
  to: must(whole(1, 11)),
  low: must(text(100)),
  high: must(text(100)),
})
const wordScale = list(text(100), 2, 11)
const scale = must(
  taking({ anyOf: [wordScale.schema, numericScale.schema] }, (value, path, report) => {
    if (Array.isArray(value)) return wordScale(value, path, report)
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

const finite = number(-1e15, 1e15)
const item: Shape = { id: must(readId), text: must(text(500)) }
const order = oneOf(['random', 'ordinal', 'speed', 'staff', 'given'])
const optioned = (option: Shape): Shape => ({
  options: must(list(object({ ...item, ...option }), 1)),
  order,
  last: list(readId),
})

/** What each question type has beside the fields of all. A type without its entry does not compile. */
const shapes: Readonly<Record<QuestionType, Shape>> = {
  rating: {
    scale,
    show: oneOf(['words', 'numbers', 'faces', 'stars', 'thumbs']),
    unipolar: flag,
    notApplicable: text(100),
  },
  choice: optioned({ other: flag }),
  choices: { ...optioned({ other: flag, none: flag }), min: whole(0, 200), max: whole(1, 200) },
  text: { long: flag, maxLength: whole(1, 10_000), form: oneOf(['email', 'number', 'phone']) },
  contact: { fields: list(oneOf(['name', 'email', 'phone']), 1, 3), consent: text(500) },
  matrix: { rows: must(list(object(item), 1, 30)), scale, notApplicable: text(100) },
  ranking: optioned({}),
  number: { min: finite, max: finite, unit: text(40), decimals: whole(0, 10) },
  date: { min: day, max: day },
  consent: {},
  message: { link: object({ text: must(text(200)), url: must(url), public: flag }) },
}

/** What a question of this type has. `when` reads its condition. */
export function questionShape(type: QuestionType, when: Read): Shape {
  return {
    id: must(readId),
    type: must(taking({ const: type }, (known) => known)),
    text: must(text()),
    help: text(),
    required: flag,
    when,
    ...shapes[type],
  }
}
