import type { Conversation } from './conversation.ts'
import type { Envelope, ResponseEvent, ResponseEventType, RunFacts } from './event.ts'
import type { RatingLook, RatingQuestion, Scale } from './question.ts'

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
  return eventOf(state, type, facts, revision, {
    response: run,
    revision,
    answers,
    ...(askedAt !== undefined && {
      askedAt: new Date(askedAt).toISOString(),
      durationMs: Math.max(0, Math.round(facts.now - askedAt)),
    }),
  })
}

/** An event of this run: its envelope, what every event tells, and what only this one does. */
export function eventOf<Type extends string, Data>(
  { prompt, version, run, locale, context }: Conversation,
  type: Type,
  { source, now, channel = 'web', page, display = 'inline' }: EventFacts,
  suffix: string | number,
  more: Data,
): Envelope & { readonly type: Type; readonly data: RunFacts & Data } {
  const scaled = prompt.questions.filter((question) => 'scale' in question)
  return {
    specversion: '1.0',
    type,
    source,
    id: `${run}.${suffix}`,
    subject: run,
    time: new Date(now).toISOString(),
    datacontenttype: 'application/json',
    data: {
      ...more,
      prompt: { id: prompt.id, version },
      audience: prompt.audience ?? 'external',
      channel,
      locale,
      ...(Object.keys(context).length && { context }),
      ...(page && { page }),
      presentation: {
        display,
        ...(scaled[0] && {
          show: lookOf(scaled[0]),
          scales: Object.fromEntries(scaled.map(({ id, scale }) => [id, ends(scale)])),
        }),
      },
    },
  }
}

const ends = (scale: Scale): readonly [number, number] =>
  'length' in scale ? [1, scale.length] : [scale.from, scale.to]

/** How the points of a rating look. */
export function lookOf(question: Pick<RatingQuestion, 'scale' | 'show'>): RatingLook {
  return question.show ?? ('length' in question.scale ? 'words' : 'numbers')
}
