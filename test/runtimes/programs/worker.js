// The collector in Cloudflare Workers: one Durable Object, which keeps everything in its own SQLite.
import { createCollector } from '@earshot/collector/create-collector'
import { openDurableObject } from '@earshot/collector/durable-object'
// Written where the Worker is built: JSON.stringify(readPageScripts()) of @earshot/collector/page-scripts.
import pageScripts from './page-scripts.json'

export class Collector {
  constructor({ storage }, { READ_KEY, WRITE_KEY, PASSWORD }) {
    this.storage = storage
    this.collector = createCollector({
      storage: openDurableObject(storage),
      pageScripts,
      readKey: READ_KEY,
      writeKey: WRITE_KEY,
      ownerPassword: PASSWORD,
    })
  }

  async fetch(request) {
    // An object that nobody asks is put away; the alarm wakes it, so that alerts and webhooks go out.
    if ((await this.storage.getAlarm()) === null) await this.storage.setAlarm(Date.now() + 60_000)
    const { fetch } = await this.collector
    return fetch(request, { address: request.headers.get('cf-connecting-ip') ?? undefined })
  }

  async alarm() {
    await this.storage.setAlarm(Date.now() + 60_000)
    await this.collector
  }
}

// biome-ignore lint/style/noDefaultExport: it is where Workers look for what serves
export default {
  fetch: (request, { COLLECTOR }) => COLLECTOR.get(COLLECTOR.idFromName('collector')).fetch(request),
}
