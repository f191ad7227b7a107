// The collector inside a Fastify app. Usage: node fastify.js
import { createCollector } from '@earshot/collector/create-collector'
import { nodeListener } from '@earshot/collector/node-listener'
import { openSqlite } from '@earshot/collector/sqlite'
import Fastify from 'fastify'

const collector = await createCollector({
  storage: openSqlite(process.env.DATABASE),
  readKey: process.env.READ_KEY,
  writeKey: process.env.WRITE_KEY,
  ownerPassword: process.env.PASSWORD,
})
const listener = nodeListener(collector)
const app = Fastify({ forceCloseConnections: 'idle' })
app.get('/shop', async () => 'The shop.')
// What the shop does not answer is the collector's, before anything has read its body.
app.addHook('onRequest', async (request, reply) => {
  if (!request.is404) return
  reply.hijack()
  await listener(request.raw, reply.raw)
})
app.addHook('preClose', async () => collector.endLive())
app.addHook('onClose', () => collector.close())

console.log(await app.listen({ host: '127.0.0.1', port: 0 }))
process.once('SIGTERM', () => app.close())
