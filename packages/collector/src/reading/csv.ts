import { stringify } from 'csv-stringify/sync'
import type { StoredResponse } from '../storage/port.ts'
import { wireResponse } from './wire-response.ts'

/** Context that has a column of its own. The rest stands together in `context`. */
const contextColumns = ['order', 'table', 'place', 'shift', 'staff', 'visit'] as const

/** The columns of an export, in this order for good: new ones are added at the end. */
export const csvColumns: readonly string[] = [
  'response',
  'prompt',
  'version',
  'state',
  'receivedAt',
  'askedAt',
  'audience',
  'channel',
  'locale',
  'source',
  ...contextColumns,
  'context',
  'answers',
  'repeats',
  'marks',
]

/** With a byte order mark before it: without one, Excel reads a file in the code page of the machine. */
export function csvHeader(): string {
  return `\ufeff${write([csvColumns])}`
}

/** One line a response. Texts that a spreadsheet would take for a formula get a leading apostrophe. */
export function csvLines(responses: readonly StoredResponse[]): string {
  return write(responses.map(fields))
}

function fields(stored: StoredResponse): readonly (string | undefined)[] {
  const {
    response,
    prompt,
    state,
    receivedAt,
    askedAt,
    audience,
    channel,
    locale,
    source,
    answers,
    context,
    repeats,
    presentation,
  } = wireResponse(stored)
  const others = Object.entries(context ?? {}).filter(
    ([name]) => !contextColumns.some((known) => known === name),
  )
  return [
    response,
    prompt.id,
    prompt.version,
    state,
    receivedAt,
    askedAt,
    audience,
    channel,
    locale,
    source,
    ...contextColumns.map((name) => context?.[name]),
    others.length ? JSON.stringify(Object.fromEntries(others)) : undefined,
    JSON.stringify(answers),
    repeats,
    presentation?.marks?.join(' '),
  ]
}

/** What begins a formula, in either width, also after signs that some program passes over: spaces, quotes, what is not seen. */
const formula = /^(?:[\t\r\n]|[\p{C}\p{Z}\s"']*[=+\-@＝＋－＠])/u

function write(rows: readonly (readonly (string | undefined)[])[]): string {
  return stringify([...rows], {
    quoted: true,
    record_delimiter: 'windows',
    cast: { string: (text) => (formula.test(text) ? `'${text}` : text) },
  })
}
