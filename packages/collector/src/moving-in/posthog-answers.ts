import type { CsvRow } from './csv-rows.ts'
import type { Origin } from './moved.ts'
import type { Said, SaidValue } from './said.ts'

/**
 * Reads the rows of PostHog's export of `survey sent` events, or of the table of a survey's responses. Columns are found by
 * what they end in, because each export puts other things before it: `*.properties.$survey_response_<id>`, the older
 * `$survey_response_<place>` (nothing behind it for the first), or the text of the question. A list stands in one cell as
 * JSON, or in a column for each item: `.0`, `.1` … What was sent several times for one submission counts as sent last.
 *
 * @returns by row of the file what was said, or a sentence on why the row is none
 */
export function posthogAnswers(
  rows: readonly CsvRow[],
  { origins, survey }: { readonly origins: readonly Origin[]; readonly survey: string },
): readonly (Said | string | undefined)[] {
  const read = rows.map((row) => readRow(flat(row), origins, survey))
  const last = new Map<string, Said>()
  for (const said of read)
    if (typeof said === 'object' && said.at >= (last.get(said.id)?.at ?? 0)) last.set(said.id, said)
  return read.map((said) => (typeof said === 'object' && last.get(said.id) !== said ? undefined : said))
}

/** The events export may hold the whole event as JSON in a column named `*`. */
function flat(row: CsvRow): CsvRow {
  const whole = row['*']
  if (!whole?.startsWith('{')) return row
  try {
    const { properties = {}, ...event } = JSON.parse(whole)
    const texts = Object.entries({ ...event, ...properties }).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null ? JSON.stringify(value) : `${value ?? ''}`,
    ])
    return { ...Object.fromEntries(texts), ...row }
  } catch {
    return row // its other columns may still say enough
  }
}

function readRow(row: CsvRow, origins: readonly Origin[], survey: string): Said | string | undefined {
  const cell = (name: string): string =>
    Object.entries(row).find(
      ([key, value]) => value !== '' && (key === name || key.endsWith(`.${name}`)),
    )?.[1] ?? ''
  const event = cell('event')
  if (event && event !== 'survey sent') return undefined // shown and dismissed are no answers
  const of = cell('$survey_id')
  if (of && survey && of !== survey) return undefined
  const at = Date.parse(zoned(cell('timestamp')))
  const id = cell('$survey_submission_id') || cell('uuid')
  if (!Number.isFinite(at)) return 'there is no column “timestamp” with a time in it'
  const values = Object.fromEntries(
    origins.flatMap((origin): readonly (readonly [string, SaidValue])[] => {
      const value = valueIn(row, origin)
      return value === undefined ? [] : [[origin.question, value]]
    }),
  )
  return { id: id || `${at}`, at, isFinished: !/^false$/i.test(cell('$survey_completed')), values }
}

function valueIn(row: CsvRow, origin: Origin): SaidValue | undefined {
  const names = [
    ...(origin.there ? [`$survey_response_${origin.there}`] : []),
    origin.place ? `$survey_response_${origin.place}` : '$survey_response',
  ]
  const fits = (key: string): boolean =>
    names.some((name) => key === name || key.endsWith(`.${name}`)) ||
    key === origin.text ||
    key.endsWith(`-- ${origin.text}`)
  const items = Object.entries(row).filter(([key, value]) => value !== '' && fits(key.replace(/\.\d+$/, '')))
  const [first] = items
  if (!first) return undefined
  if (/\.\d+$/.test(first[0]) && !fits(first[0])) return items.map(([, value]) => value)
  const text = inverted(first[1], origin)
  return text.startsWith('[') ? listIn(text) : text
}

/** Thumbs up is stored as 1 there. Here higher is always better. */
const inverted = (text: string, { isThumbs }: Origin): string =>
  isThumbs ? ({ 1: '2', 2: '1' }[text.replace(/\.0$/, '')] ?? text) : text

function listIn(text: string): SaidValue {
  try {
    const list: unknown = JSON.parse(text)
    return Array.isArray(list) ? list.map((item) => `${item}`) : text
  } catch {
    return text // somebody wrote a bracket
  }
}

/** A time without a zone is one of UTC. */
const zoned = (text: string): string =>
  /(Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text.replace(' ', 'T')}Z`
