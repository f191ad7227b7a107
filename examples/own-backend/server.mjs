// A backend of your own: keeps answers in a file, a line each, and says which it has. Usage: node server.mjs
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const { PORT = '8790', ANSWERS = 'answers.ndjson' } = process.env
const keyOf = ({ source, id }) => `${source} ${id}`
const lines = existsSync(ANSWERS) ? readFileSync(ANSWERS, 'utf8').split('\n') : []
const kept = new Set(lines.filter((line) => line.endsWith('}}')).map((line) => keyOf(JSON.parse(line))))

const server = createServer(async (request, response) => {
  const headers = { 'access-control-allow-origin': '*', 'content-type': 'application/json' }
  const reply = (status, body) => response.writeHead(status, headers).end(JSON.stringify(body))
  try {
    const parts = await Array.fromAsync(request)
    const events = [JSON.parse(Buffer.concat(parts).toString())].flat()
    if (!events.every((event) => event?.id && event.source && event.data)) throw new SyntaxError('no event')
    const receipt = { accepted: [], duplicate: [], rejected: [] }
    for (const { data, ...event } of events) {
      const isNew = !kept.has(keyOf(event))
      // On the disk first, and only then in the receipt.
      if (isNew) appendFileSync(ANSWERS, `\n${JSON.stringify({ ...event, data })}`, { flush: true })
      receipt[isNew ? 'accepted' : 'duplicate'].push(event.id)
      kept.add(keyOf(event))
    }
    reply(202, receipt)
  } catch (error) {
    reply(error instanceof SyntaxError ? 400 : 503, { code: 'not-kept' })
  }
})
server.listen(PORT, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/v1/events`))
