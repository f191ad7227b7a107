import { randomUUID } from 'node:crypto'
import { isOfColleagues } from '../reading/of-colleagues.ts'
import { wireResponse } from '../reading/wire-response.ts'
import type { Insert, Query } from './database.ts'
import type { Verdict } from './port.ts'
import type { Arrival } from './record-writer.ts'
import type { Message } from './webhook-port.ts'

/**
 * Puts what webhooks are told of into the outbox, in the transaction of the responses themselves: there is no answer
 * without its message, and no message without its answer.
 */
export async function writeOutbox(
  { query, insert }: { readonly query: Query; readonly insert: Insert },
  arrivals: readonly Arrival[],
  verdicts: readonly Verdict[],
): Promise<void> {
  const taken = arrivals.filter(
    ({ record }, index) => record.type === 'response' && !record.moved && verdicts[index] === 'accepted',
  )
  if (!taken.length) return
  const webhooks = await query('SELECT id, types FROM webhooks WHERE ended_at IS NULL')
  if (!webhooks.length) return
  const rows = taken.flatMap((arrival) =>
    messagesOf(arrival).flatMap(({ type, subject, body }) =>
      webhooks
        .filter(({ types }) => `${types}`.split(' ').includes(type))
        .map(({ id }) => [
          ...[`msg_${randomUUID()}`, `${id}`, type, subject, body, 'waiting', 0],
          ...[arrival.at, arrival.at],
        ]),
    ),
  )
  const columns = ['id', 'webhook', 'type', 'subject', 'body', 'state', 'attempts', 'made_at', 'at']
  await insert({ table: 'deliveries', columns, onConflict: '', rows })
}

const typeOf = {
  partial: 'response.updated',
  submitted: 'response.submitted',
  withdrawn: 'response.withdrawn',
} as const

function messagesOf({ record, at }: Arrival): readonly Message[] {
  // A message a response is an answer of one person: of colleagues nothing is told so.
  if (record.type !== 'response' || isOfColleagues(record.data)) return []
  const { state, call, criticism, id, data, source, time } = record
  const told = { ...wireResponse({ data, state, source, receivedAt: at, time }), criticism, call }
  const message = (type: Message['type']): Message => ({
    type,
    subject: id,
    body: JSON.stringify({ type, timestamp: new Date(at).toISOString(), data: told }),
  })
  const calls = call && state !== 'withdrawn' ? [message('call.made')] : []
  return [message(typeOf[state]), ...calls]
}
