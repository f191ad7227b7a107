import { inspectJson } from '../ingest/inspect-json.ts'
import { isRunId } from '../run-id.ts'

/** An answer of an earlier page, as the form carries it. */
export interface GivenAnswer {
  readonly question: string
  readonly value: unknown
  readonly other?: string
}

/** What a form carries from page to page, beside the fields that people see. */
export interface CarriedForm {
  readonly run: string
  /** Of the definition that the person saw. */
  readonly version: string | undefined
  /** When the first page was shown, milliseconds since 1970. */
  readonly askedAt: number | undefined
  readonly given: readonly GivenAnswer[]
  /** Ids of the questions of earlier pages. */
  readonly shown: readonly string[]
  /** Ids of the questions of this page. */
  readonly asked: readonly string[]
}

/** Names of the hidden fields. Those of questions begin with `q.`, so none can be mistaken for the other. */
export const carriedNames = {
  run: 'run',
  version: 'version',
  askedAt: 'asked-at',
  given: 'given',
  shown: 'shown',
  asked: 'asked',
} as const

/** The hidden field for work that is done in the place of waiting. */
export const proofName = 'proof'

/**
 * Reads the hidden fields. They come from outside like everything else: what does not fit gives `undefined`.
 *
 * @param known - the run's id, where something stronger than the form says it
 */
export function readForm(fields: URLSearchParams, now: number, known?: string): CarriedForm | undefined {
  const text = (name: keyof typeof carriedNames): string => fields.get(carriedNames[name]) ?? ''
  const given = readGiven(text('given'))
  const run = known ?? text('run')
  if ((known === undefined && !isRunId(run)) || !given) return undefined
  const time = text('askedAt')
  const askedAt = /^\d{1,15}$/.test(time) && Number(time) <= now ? Number(time) : undefined
  const version = /^[0-9a-f]{8}$/.test(text('version')) ? text('version') : undefined
  return {
    run,
    version,
    askedAt,
    given,
    shown: words(text('shown')),
    asked: words(text('asked')),
  }
}

function words(text: string): readonly string[] {
  return text.split(' ').filter(Boolean)
}

function readGiven(text: string): readonly GivenAnswer[] | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined // not what this page wrote
  }
  if (!Array.isArray(value) || value.length > 200 || inspectJson(value).status !== 'ok') return undefined
  return value.every(isGiven) ? value : undefined
}

function isGiven(value: unknown): value is GivenAnswer {
  if (typeof value !== 'object' || value === null || !('question' in value) || !('value' in value))
    return false
  return typeof value.question === 'string' && (!('other' in value) || typeof value.other === 'string')
}
