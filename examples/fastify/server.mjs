// Takes answers in a Fastify app and keeps them in SQLite. Usage: node server.mjs
import { DatabaseSync } from 'node:sqlite'
import { parseEvent } from '@earshot/core/parse-event'
import fastify from 'fastify'

const database = new DatabaseSync(process.env.ANSWERS ?? 'answers.db')
database.exec('CREATE TABLE IF NOT EXISTS events (source TEXT, id TEXT, body TEXT, PRIMARY KEY (source, id))')
const insert = database.prepare('INSERT OR IGNORE INTO events VALUES (?, ?, ?)')

const app = fastify({ bodyLimit: 524_288 })
// The widget sends JSON as text, so that the browser need not ask beforehand.
app.addContentTypeParser('text/plain', { parseAs: 'string' }, (_request, body, done) => {
  try {
    done(null, JSON.parse(body))
  } catch (error) {
    done(Object.assign(error, { statusCode: 400 }))
  }
})
app.addHook('onRequest', async (_request, reply) => {
  reply.header('access-control-allow-origin', '*')
})
app.setErrorHandler(({ statusCode = 503 }, _request, reply) =>
  reply.code(statusCode).send({ code: 'not-kept' }),
)

app.post('/v1/events', async (request, reply) => {
  const receipt = { accepted: [], duplicate: [], rejected: [] }
  database.exec('BEGIN')
  try {
    for (const value of [request.body].flat()) {
      const { status, event, issue } = parseEvent(value)
      if (status === 'invalid') receipt.rejected.push({ id: value?.id, ...issue })
      else {
        const { changes } = insert.run(event.source, event.id, JSON.stringify(event))
        receipt[changes ? 'accepted' : 'duplicate'].push(event.id)
      }
    }
    database.exec('COMMIT')
  } catch (error) {
    database.exec('ROLLBACK')
    throw error
  }
  return reply.code(receipt.accepted.length || receipt.duplicate.length ? 202 : 422).send(receipt)
})

console.log(`${await app.listen({ port: Number(process.env.PORT ?? 8790), host: '127.0.0.1' })}/v1/events`)
