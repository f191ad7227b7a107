// Takes answers at the edge and keeps them in D1. Usage: see README.md
import { parseEvent } from '@earshot/core/parse-event'

const headers = { 'access-control-allow-origin': '*' }

/** All of a batch in one transaction: either every good event is kept, or none. */
async function keep(given, database) {
  const parsed = given.map((value) => ({ value, ...parseEvent(value) }))
  const events = parsed.flatMap(({ event }) => event ?? [])
  const rejected = parsed.flatMap(({ value, issue }) => (issue ? { id: value?.id, ...issue } : []))
  const insert = database.prepare('INSERT OR IGNORE INTO events (source, id, body) VALUES (?, ?, ?)')
  const results = events.length
    ? await database.batch(events.map((event) => insert.bind(event.source, event.id, JSON.stringify(event))))
    : []
  const having = (changes) =>
    events.filter((_, at) => results[at].meta.changes === changes).map(({ id }) => id)
  return { accepted: having(1), duplicate: having(0), rejected }
}

// biome-ignore lint/style/noDefaultExport: it is where a worker is looked for
export default {
  async fetch(request, { DB }) {
    if (request.method !== 'POST' || new URL(request.url).pathname !== '/v1/events')
      return new Response('Nothing here.\n', { status: 404, headers })
    try {
      const text = await request.text()
      if (text.length > 524_288) return Response.json({ code: 'too-large' }, { status: 413, headers })
      const receipt = await keep([JSON.parse(text)].flat(), DB)
      const status = receipt.accepted.length || receipt.duplicate.length ? 202 : 422
      return Response.json(receipt, { status, headers })
    } catch (error) {
      return Response.json(
        { code: 'not-kept' },
        { status: error instanceof SyntaxError ? 400 : 503, headers },
      )
    }
  },
}
