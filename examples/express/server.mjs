// Takes answers in an Express app and keeps them in SQLite. Usage: node server.mjs
import { DatabaseSync } from 'node:sqlite'
import { parseEvent } from '@earshot/core/parse-event'
import express from 'express'

const database = new DatabaseSync(process.env.ANSWERS ?? 'answers.db')
database.exec('CREATE TABLE IF NOT EXISTS events (source TEXT, id TEXT, body TEXT, PRIMARY KEY (source, id))')
const insert = database.prepare('INSERT OR IGNORE INTO events VALUES (?, ?, ?)')

/** Keeps what is good, and says of each event what became of it. */
function keep(given) {
  const receipt = { accepted: [], duplicate: [], rejected: [] }
  database.exec('BEGIN')
  try {
    for (const value of given) {
      const parsed = parseEvent(value)
      if (parsed.status === 'invalid') {
        receipt.rejected.push({ id: value?.id, ...parsed.issue })
        continue
      }
      const { source, id } = parsed.event
      const { changes } = insert.run(source, id, JSON.stringify(parsed.event))
      receipt[changes ? 'accepted' : 'duplicate'].push(id)
    }
    database.exec('COMMIT')
    return receipt
  } catch (error) {
    database.exec('ROLLBACK')
    throw error
  }
}

const app = express()
app.post('/v1/events', express.text({ type: () => true, limit: '512kb' }), (request, response) => {
  response.set('access-control-allow-origin', '*')
  const receipt = keep([JSON.parse(request.body)].flat())
  response.status(receipt.accepted.length || receipt.duplicate.length ? 202 : 422).json(receipt)
})
app.use('/v1/events', (error, _request, response, _next) => {
  const status = error instanceof SyntaxError ? 400 : (error.status ?? 503)
  response.set('access-control-allow-origin', '*').status(status).json({ code: 'not-kept' })
})

const server = app.listen(Number(process.env.PORT ?? 8790), '127.0.0.1', () =>
  console.log(`http://127.0.0.1:${server.address().port}/v1/events`),
)
