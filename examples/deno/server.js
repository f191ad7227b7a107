// Takes answers with Deno and keeps them in SQLite. Usage: deno serve --allow-read --allow-write --allow-env server.js
import { DatabaseSync } from 'node:sqlite'
import { parseEvent } from '@earshot/core/parse-event'

const database = new DatabaseSync(Deno.env.get('ANSWERS') ?? 'answers.db')
database.exec('CREATE TABLE IF NOT EXISTS events (source TEXT, id TEXT, body TEXT, PRIMARY KEY (source, id))')
const insert = database.prepare('INSERT OR IGNORE INTO events VALUES (?, ?, ?)')

function keep(given) {
  const receipt = { accepted: [], duplicate: [], rejected: [] }
  database.exec('BEGIN')
  try {
    for (const value of given) {
      const { status, event, issue } = parseEvent(value)
      if (status === 'invalid') receipt.rejected.push({ id: value?.id, ...issue })
      else {
        const { changes } = insert.run(event.source, event.id, JSON.stringify(event))
        receipt[changes ? 'accepted' : 'duplicate'].push(event.id)
      }
    }
    database.exec('COMMIT')
    return receipt
  } catch (error) {
    database.exec('ROLLBACK')
    throw error
  }
}

const headers = { 'access-control-allow-origin': '*' }

// biome-ignore lint/style/noDefaultExport: it is where Deno looks for what serves
export default {
  async fetch(request) {
    if (request.method !== 'POST' || new URL(request.url).pathname !== '/v1/events')
      return new Response('Nothing here.\n', { status: 404, headers })
    try {
      const receipt = keep([JSON.parse(await request.text())].flat())
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
