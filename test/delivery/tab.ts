import { fetchTransport, outbox } from '../../packages/transports/src/index.ts'
import { response } from '../../packages/transports/test/events.ts'

/** What a page of a site's own does that has no widget: an outbox in a tab, told by its address what to send and where. */
const parts = new URL(location.href).searchParams
const to = parts.get('to') ?? ''
const from = Number(parts.get('from') ?? 0)
const count = Number(parts.get('count') ?? 0)

/** What the tests read. */
const told: { words: string[]; last: string[]; waiting: number } = { words: [], last: [], waiting: -1 }
const box = outbox(fetchTransport({ url: `${to}/v1/events` }))
Object.assign(window, { told, box })
for (let index = from; index < from + count; index++) {
  const event = { ...response(`${parts.get('name')}-${index}`), source: `//${location.host}` }
  const result = await box.send([event])
  told.words.push(result.status === 'retryable' ? `${result.kept}: ${result.reason}` : result.status)
  if (result.status === 'retryable') void result.later?.then(({ status }) => told.last.push(status))
}
told.waiting = (await box.exportPending()).length
