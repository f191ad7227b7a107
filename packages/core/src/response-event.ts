import type { Conversation } from './conversation.ts'
import type { Envelope, Presentation, ResponseEvent, ResponseEventType, RunFacts } from './event.ts'
import { type Question, scalePoints } from './question.ts'

/** What the surroundings know and the conversation does not. */
export interface EventFacts {
  /** `//host` of the page that asks. */
  readonly source: string
  /** Milliseconds since 1970, now. */
  readonly now: number
  /** Default: `web`. */
  readonly channel?: string
  readonly page?: { readonly path: string; readonly title?: string }
  readonly display?: string
}

/** The event that carries the whole response as it stands. */
export function responseEvent(
  state: Conversation,
  type: ResponseEventType,
  facts: EventFacts,
): ResponseEvent {
  const { askedAt, run, revision, answers } = state
  return {
    ...envelope(state, `${run}.${revision}`, facts),
    type,
    data: {
      response: run,
      revision,
      ...runFacts(state, facts),
      answers,
      ...(askedAt !== undefined && {
        askedAt: new Date(askedAt).toISOString(),
        durationMs: Math.max(0, Math.round(facts.now - askedAt)),
      }),
    },
  }
}

/** The CloudEvents attributes of an event of this run. */
export function envelope(state: Conversation, id: string, facts: EventFacts): Envelope {
  return {
    specversion: '1.0',
    source: facts.source,
    id,
    subject: state.run,
    time: new Date(facts.now).toISOString(),
    datacontenttype: 'application/json',
  }
}

/** What every event tells of the run. */
export function runFacts(state: Conversation, facts: EventFacts): RunFacts {
  const { prompt, version, locale, context } = state
  return {
    prompt: { id: prompt.id, version },
    audience: prompt.audience ?? 'external',
    channel: facts.channel ?? 'web',
    locale,
    ...(Object.keys(context).length && { context }),
    ...(facts.page && { page: facts.page }),
    presentation: presentation(state, facts.display),
  }
}

function presentation({ prompt }: Conversation, display = 'inline'): Presentation {
  const ratings = prompt.questions.filter((question) => question.type === 'rating')
  const first = ratings[0]
  return {
    display,
    ...(first && { show: lookOf(first) }),
    ...(first && {
      scales: Object.fromEntries(
        ratings.map(({ id, scale }) => {
          const values = scalePoints(scale).map((point) => point.value)
          return [id, [Math.min(...values), Math.max(...values)] as const]
        }),
      ),
    }),
  }
}

/** How the points of a rating look. */
export function lookOf(question: Extract<Question, { type: 'rating' }>): string {
  return question.show ?? ('from' in question.scale ? 'numbers' : 'words')
}
