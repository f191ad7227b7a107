import type { SendResult } from '@earshot/core/transport'
import type { Box } from '../keeper.ts'
import { browserPage } from '../page.ts'
import type { QueueRecord } from '../queue.ts'
import { share } from '../receipt.ts'
import { idsOf } from '../results.ts'
import { eventsOf, isSame } from './row.ts'

/** What one tab tells the others. Each of them may have it in memory, and would send it again. */
interface News {
  readonly record: QueueRecord
  readonly answer: SendResult
}

function open({ queue, page = browserPage, name = 'earshot-outbox' }: Box) {
  return queue && page.channel?.(queue.database ?? name)
}

/** Tells the other tabs of this outbox that a record is delivered. */
export function tell(box: Box, record: QueueRecord, answer: SendResult): void {
  const channel = answer.status === 'delivered' && open(box)
  if (channel) {
    channel.postMessage({ record, answer } satisfies News)
    channel.close()
  }
}

/** Hears what other tabs have delivered of what this page has sent. Returns what ends that. */
export function hear(box: Box): () => void {
  const channel = box.own.size > 0 && open(box)
  if (!channel) return () => {}
  channel.onmessage = ({ data }) => {
    // Any script of the site may say anything here.
    const news: Partial<News> = Object(data)
    for (const { record } of box.own) {
      // It is believed like a reply: by a receipt that names the events.
      const result =
        isSame(record, Object(news.record)) && share(Object(news.answer), idsOf(eventsOf(record)))
      if (result && result.status === 'delivered') box.finish(record, result)
    }
  }
  return () => channel.close()
}
