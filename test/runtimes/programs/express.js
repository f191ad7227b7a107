// The collector inside an Express app. Usage: node express.js
import { createCollector } from '@earshot/collector/create-collector'
import { nodeListener } from '@earshot/collector/node-listener'
import { openSqlite } from '@earshot/collector/sqlite'
import express from 'express'

const collector = await createCollector({
  storage: openSqlite(process.env.DATABASE),
  readKey: process.env.READ_KEY,
  writeKey: process.env.WRITE_KEY,
  ownerPassword: process.env.PASSWORD,
})
const app = express()
app.get('/shop', (_request, response) => response.send('The shop.'))
// What the shop does not answer is the collector's. It reads bodies itself, so it stands before what parses them.
app.use(nodeListener(collector))
app.use(express.json())

const server = app.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`))
process.once('SIGTERM', () => {
  collector.endLive()
  server.close(() => collector.close())
  server.closeIdleConnections()
})
