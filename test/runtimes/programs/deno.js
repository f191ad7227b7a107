// The collector in Deno. Usage: deno run --allow-net --allow-read --allow-write --allow-env --allow-sys deno.js
import { createCollector } from '@earshot/collector/create-collector'
import { openSqlite } from '@earshot/collector/sqlite'

const collector = await createCollector({
  storage: openSqlite(Deno.env.get('DATABASE')),
  readKey: Deno.env.get('READ_KEY'),
  writeKey: Deno.env.get('WRITE_KEY'),
  ownerPassword: Deno.env.get('PASSWORD'),
})
const server = Deno.serve(
  {
    hostname: '127.0.0.1',
    port: 0,
    onListen: ({ port }) => console.log(`http://127.0.0.1:${port}`),
  },
  (request, { remoteAddr }) => collector.fetch(request, { address: remoteAddr.hostname }),
)
Deno.addSignalListener('SIGTERM', async () => {
  collector.endLive()
  await server.shutdown()
  await collector.close()
  Deno.exit()
})
