import type { Conversation } from '@earshot/core/conversation'
import type { ResponseEvent } from '@earshot/core/event'
import { type EventFacts, responseEvent } from '@earshot/core/response-event'
import type { Held } from '../ingest/held-back.ts'
import { type Taking, takeEvents } from '../ingest/take-events.ts'
import type { StoredResponse } from '../storage/port.ts'

export type Kept =
  /** What was answered is on disk. */
  | { readonly status: 'kept' }
  /** It was finished before; nothing was changed. */
  | { readonly status: 'over'; readonly response: StoredResponse }
  /** The id of the run belongs to another response, or to one that was erased. */
  | { readonly status: 'foreign' }
  /** More comes than people send: nothing was kept, and the same may be sent again. */
  | { readonly status: 'held'; readonly held: Held }

/** Two posts of one form can only meet a few times. */
const mostTries = 3

/**
 * Stores the response as it stands after a page. Who sends a page twice makes no second row; who goes back and answers
 * otherwise is heard again, as long as nothing was finished: the later word gets the higher revision.
 *
 * @param taking.hold - tells why an event is not taken now, if it is not
 * @throws StorageUnavailable
 */
export async function keepResponse(
  state: Conversation,
  { marks, ...facts }: Omit<EventFacts, 'now'> & { readonly marks: readonly string[] },
  { hold, ...taking }: Taking & { readonly hold: (event: ResponseEvent) => Promise<Held | undefined> },
): Promise<Kept> {
  const submitted = state.phase === 'submitted'
  for (let tries = 0; tries < mostTries; tries++) {
    const stored = await taking.storage.response(state.run)
    if (stored && (stored.source !== facts.source || stored.data.prompt.id !== state.prompt.id)) break
    if (stored && stored.state !== 'partial') return { status: 'over', response: stored }
    if (!submitted && sameAnswers(state, stored)) return { status: 'kept' }
    const revision = Math.max(state.revision, (stored?.data.revision ?? 0) + 1)
    const type = submitted ? 'earshot.response.submitted' : 'earshot.response.updated'
    const event = responseEvent({ ...state, revision }, type, { ...facts, now: taking.now() })
    const held = tries ? undefined : await hold(event)
    if (held) return { status: 'held', held }
    // A mark of an earlier page stays.
    const all = [...new Set([...(stored?.data.presentation?.marks ?? []), ...marks])]
    const [verdict] = await takeEvents([marked(event, all)], taking)
    if (verdict === 'gone') break
    if (verdict !== 'conflict') return { status: 'kept' }
  }
  return { status: 'foreign' }
}

function marked(event: ResponseEvent, marks: readonly string[]): ResponseEvent {
  if (!marks.length) return event
  const { data } = event
  return { ...event, data: { ...data, presentation: { display: 'page', ...data.presentation, marks } } }
}

/** A response that nobody began has the same answers as one without any. */
function sameAnswers({ answers }: Conversation, stored: StoredResponse | undefined): boolean {
  return JSON.stringify(answers) === JSON.stringify(stored?.data.answers ?? [])
}
