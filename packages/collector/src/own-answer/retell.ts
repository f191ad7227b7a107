import { isDeepStrictEqual } from 'node:util'
import type { Answer } from '@earshot/core/answer'
import type { ResponseEvent } from '@earshot/core/event'
import { type Taking, takeEvents } from '../ingest/take-events.ts'
import type { StoredResponse } from '../storage/port.ts'

/** What a person does to an answer of their own. */
export type Retold =
  | { readonly type: 'submitted'; readonly answers: readonly Answer[] }
  | { readonly type: 'withdrawn' }

/** A device may send something at the same moment. It can only meet a few times. */
const mostTries = 3

/**
 * Stores what a person says of their own answer later, as one revision more: so the figures, the cases and the webhooks
 * follow, and copies that still wait somewhere are overtaken.
 *
 * @returns `gone` where there is no answer any more that this could be done to
 * @throws StorageUnavailable
 */
export async function retell(
  id: string,
  retold: Retold,
  taking: Taking,
): Promise<'kept' | 'unchanged' | 'gone'> {
  for (let tries = 0; tries < mostTries; tries++) {
    const stored = await taking.storage.response(id)
    if (!stored || stored.state === 'withdrawn') break
    const answers = retold.type === 'withdrawn' ? [] : inTheirWords(retold.answers, stored)
    if (stored.state === retold.type && isDeepStrictEqual(answers, stored.data.answers)) return 'unchanged'
    const [verdict] = await takeEvents([eventOf(stored, retold.type, answers, taking.now())], taking)
    if (verdict === 'accepted') return 'kept'
  }
  return 'gone'
}

/** What was not changed stays as it was said, with the words that were shown then and in their language. */
function inTheirWords(answers: readonly Answer[], { data }: StoredResponse): readonly Answer[] {
  return answers.map((answer) => {
    const before = data.answers.find(({ question }) => question === answer.question)
    const isSame =
      before && isDeepStrictEqual(before.value, answer.value) && (before.other ?? '') === (answer.other ?? '')
    return isSame ? before : answer
  })
}

function eventOf(
  { id, source, data }: StoredResponse,
  type: Retold['type'],
  answers: readonly Answer[],
  now: number,
): ResponseEvent {
  const revision = data.revision + 1
  return {
    specversion: '1.0',
    type: `earshot.response.${type}`,
    source,
    id: `${id}.${revision}`,
    subject: id,
    time: new Date(now).toISOString(),
    datacontenttype: 'application/json',
    data: { ...data, revision, answers },
  }
}
