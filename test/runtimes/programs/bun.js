// The collector in Bun. Usage: bun bun.js
import { createCollector } from '@earshot/collector/create-collector'
import { openSqlite } from '@earshot/collector/sqlite'

const collector = await createCollector({
  storage: openSqlite(process.env.DATABASE),
  readKey: process.env.READ_KEY,
  writeKey: process.env.WRITE_KEY,
  ownerPassword: process.env.PASSWORD,
})
const server = Bun.serve({
  hostname: '127.0.0.1',
  port: 0,
  fetch: (request, server) => collector.fetch(request, { address: server.requestIP(request)?.address }),
})
process.once('SIGTERM', async () => {
  collector.endLive()
  await server.stop()
  await collector.close()
  process.exit()
})
console.log(`http://127.0.0.1:${server.port}`)
