// Takes answers with Bun and keeps them in its SQLite. Usage: bun server.js
import { Database } from 'bun:sqlite'
import { parseEvent } from '@earshot/core/parse-event'

const database = new Database(process.env.ANSWERS ?? 'answers.db')
database.run('CREATE TABLE IF NOT EXISTS events (source TEXT, id TEXT, body TEXT, PRIMARY KEY (source, id))')
const insert = database.query('INSERT OR IGNORE INTO events VALUES (?, ?, ?)')

const keep = database.transaction((given) => {
  const receipt = { accepted: [], duplicate: [], rejected: [] }
  for (const value of given) {
    const { status, event, issue } = parseEvent(value)
    if (status === 'invalid') receipt.rejected.push({ id: value?.id, ...issue })
    else {
      const { changes } = insert.run(event.source, event.id, JSON.stringify(event))
      receipt[changes ? 'accepted' : 'duplicate'].push(event.id)
    }
  }
  return receipt
})

const headers = { 'access-control-allow-origin': '*' }
async function take(request) {
  try {
    const receipt = keep([JSON.parse(await request.text())].flat())
    const status = receipt.accepted.length || receipt.duplicate.length ? 202 : 422
    return Response.json(receipt, { status, headers })
  } catch (error) {
    return Response.json({ code: 'not-kept' }, { status: error instanceof SyntaxError ? 400 : 503, headers })
  }
}

const server = Bun.serve({
  hostname: '127.0.0.1',
  port: Number(process.env.PORT ?? 8790),
  maxRequestBodySize: 524_288,
  routes: { '/v1/events': { POST: take } },
})
console.log(`${server.url}v1/events`)
