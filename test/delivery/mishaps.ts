import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, vi } from 'vitest'
import { crash, overQuota } from './chromium-only.ts'
import { clockMishaps, otherClock } from './clock-mishaps.ts'
import type { Mishap, Scene } from './mishap.ts'

/** On a machine that is slow enough, what waits is sent before anybody has looked. */
const saved = /^(Saved, will be sent|Sent)$/m
const sent = /^Sent$/m
const notSent = /^Not sent$/m

const pause = (ms: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, ms))
const down = { fate: { status: 503 } } as const

/** Sends with this harm on the way, and is told this. */
const sendsHarmed =
  (harm: Scene['wire']['harms'][number], word: RegExp) =>
  async ({ wire, send, hears }: Scene): Promise<void> => {
    wire.harms.push(harm)
    await send()
    await hears(word)
  }
/** The same, and then the network is there again: it is sent by the page that still stands there. */
const sendsLater =
  (harm: Scene['wire']['harms'][number]) =>
  async (scene: Scene): Promise<void> => {
    await sendsHarmed(harm, saved)(scene)
    await scene.online()
    await scene.hears(sent)
  }
/** Sends, and is gone so long after the click, whatever they were told until then. */
const sendsAndGoes =
  (harm: Scene['wire']['harms'][number], afterMs: number, leave: (scene: Scene) => Promise<unknown>) =>
  async (scene: Scene): Promise<void> => {
    scene.wire.harms.push(harm)
    await scene.send()
    await pause(afterMs)
    await leave(scene)
  }
const close = ({ leave }: Scene): Promise<void> => leave()
const goElsewhere = ({ open }: Scene): Promise<void> => open('/other')

/** A text of 30,000 bytes. */
async function writeMuch({ page }: Scene): Promise<void> {
  await page.evaluate(() => {
    for (const { shadowRoot } of document.querySelectorAll('*')) {
      const field = shadowRoot?.querySelector('textarea')
      if (!field) continue
      field.value = '語'.repeat(9_900)
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }
  })
  await pause(50)
}

/** On a slow machine the page may not have made its database yet. */
async function hasDatabase({ page }: Scene): Promise<void> {
  await vi.waitFor(
    async () =>
      expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBeGreaterThan(0),
    { timeout: 20_000, interval: 50 },
  )
}

/** Every database of ours in this page. */
const deleteDatabases = async (): Promise<void> => {
  for (const { name = '' } of await indexedDB.databases())
    if (name.startsWith('earshot-outbox'))
      await new Promise((resolve) => {
        const request = indexedDB.deleteDatabase(name)
        request.onsuccess = resolve
        request.onblocked = resolve
      })
}

/** What takes answers that are not its own, with the very receipt. */
async function thief(): Promise<{ readonly url: string; taken: number; close(): void }> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      if (request.method === 'POST') it.taken++
      const ids = /"id":"([^"]+)"/.exec(`${Buffer.concat(chunks)}`)?.slice(1) ?? []
      response.writeHead(202, { 'access-control-allow-origin': '*', 'content-type': 'application/json' })
      response.end(JSON.stringify({ accepted: ids, duplicate: [], rejected: [] }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const it = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, // it listens on a port
    taken: 0,
    close: () => server.close(),
  }
  return it
}

/** Short, and none leaves its page: they are lived through every time. */
export const lean: readonly Mishap[] = [
  { name: 'a proxy repeats the request', act: sendsHarmed('twice', sent) },
  {
    name: 'a proxy swallows the body of the reply and closes',
    act: sendsLater({ down: 'head', ends: 'close' }),
  },
  {
    name: 'the reply is lost, and what is sent again is repeated by a proxy',
    async act(scene) {
      scene.wire.harms.push({ down: 'head', ends: 'reset' }, 'twice')
      await scene.send()
      await scene.hears(saved)
      await scene.online()
      await scene.hears(sent)
    },
  },
  {
    name: 'the database is deleted under what was called saved, and the page goes on',
    async act(scene) {
      scene.proxy.weather = down
      await scene.send()
      await scene.hears(saved)
      await scene.page.evaluate(deleteDatabases)
      scene.proxy.weather = {}
      await scene.online()
      await scene.hears(sent)
    },
  },
]

export const long: readonly Mishap[] = [
  { name: 'the reply ends in the middle of its first line', act: sendsLater({ down: 7, ends: 'close' }) },
  {
    name: 'the browser says that it is offline, and it is not',
    before: 'Object.defineProperty(Navigator.prototype,"onLine",{get:()=>false})',
    async act(scene) {
      await scene.page.evaluate(() => void dispatchEvent(new Event('offline')))
      await scene.send()
      await scene.hears(sent)
      expect(scene.proxy.posts()).toBeGreaterThan(0)
    },
  },
  {
    name: 'the reply stops after its head, and the person closes when it is called saved',
    async act(scene) {
      await sendsHarmed({ down: 'head', ends: 'silence' }, saved)(scene)
      await close(scene)
    },
  },
  {
    name: 'the reply never comes to its end, byte by byte, and the person closes',
    async act(scene) {
      await sendsHarmed({ trickleMs: 400 }, saved)(scene)
      await close(scene)
    },
  },
  {
    name: 'the request is held on its way until after the person has come back',
    async act(scene) {
      await sendsHarmed({ heldMs: 6_000 }, saved)(scene)
      await scene.open(`/other`)
      await scene.open('/later')
      await pause(6_000)
    },
  },
  {
    name: 'nothing goes on after 200 bytes of the request, and the person closes at once',
    act: sendsAndGoes({ up: 200, ends: 'silence' }, 0, close),
  },
  {
    name: 'nothing goes on in the middle of the text, and the person goes elsewhere',
    act: sendsAndGoes({ up: 700, ends: 'silence' }, 30, goElsewhere),
  },
  {
    name: 'a reset after one byte of the request, and the person closes',
    act: sendsAndGoes({ up: 1, ends: 'reset' }, 10, close),
  },
  {
    name: 'the receipt is cut in its middle while the person reloads',
    act: sendsAndGoes({ down: 500, ends: 'reset' }, 20, ({ page }) => page.reload()),
  },
  {
    name: 'a text of 30,000 bytes is cut in its middle, and the person closes',
    async act(scene) {
      await writeMuch(scene)
      await sendsAndGoes({ up: 16_000, ends: 'reset' }, 5, close)(scene)
    },
  },
  {
    name: 'the browser says fifty times that it is online, and it is not',
    async act(scene) {
      const posts = scene.proxy.posts()
      scene.wire.broken = true
      await scene.send()
      await scene.hears(saved)
      await scene.page.evaluate(() => {
        for (let time = 0; time < 50; time++) dispatchEvent(new Event('online'))
      })
      await pause(1_000)
      expect(scene.proxy.posts()).toBe(posts)
      await scene.leave()
    },
  },
  {
    name: 'the database is deleted between the answer and the click',
    async act(scene) {
      await hasDatabase(scene)
      await scene.page.evaluate(deleteDatabases)
      scene.proxy.weather = down
      await scene.send()
      await scene.hears(saved)
      await scene.leave()
    },
  },
  {
    name: 'another script has raised the version of the database',
    async act(scene) {
      await hasDatabase(scene)
      await scene.page.evaluate(async () => {
        for (const { name = '' } of await indexedDB.databases())
          await new Promise((resolve) => {
            indexedDB.open(name, 9).onsuccess = resolve
          })
      })
      scene.proxy.weather = down
      await scene.send()
      await scene.hears(notSent)
      scene.proxy.weather = {}
      await scene.online()
      await scene.hears(sent)
    },
  },
  {
    name: 'another script holds the database open and begins to raise its version',
    async act(scene) {
      await hasDatabase(scene)
      await scene.page.evaluate(async () => {
        for (const { name = '' } of await indexedDB.databases()) {
          const held = await new Promise<IDBDatabase>((resolve) => {
            const request = indexedDB.open(name)
            request.onsuccess = () => resolve(request.result)
          })
          Object.assign(window, { held })
          // Blocked for as long as it is held.
          indexedDB.open(name, 9)
        }
      })
      scene.proxy.weather = down
      await scene.send()
      await scene.hears(notSent)
      scene.proxy.weather = {}
      await scene.online()
      await scene.hears(sent)
    },
  },
  {
    name: 'there is no room left in the browser',
    chromium: true,
    prepare: overQuota,
    async act(scene) {
      scene.proxy.weather = down
      await scene.send()
      await scene.hears(notSent)
      scene.proxy.weather = {}
      await scene.online()
      await scene.hears(sent)
    },
  },
  {
    name: 'nothing may be stored at all, and the person tries again by hand',
    before:
      'for(const name of["indexedDB","localStorage","sessionStorage"])Object.defineProperty(window,name,{get(){throw new DOMException("no","SecurityError")}})',
    async act(scene) {
      scene.proxy.weather = down
      await scene.send()
      await scene.hears(notSent)
      scene.proxy.weather = {}
      // It may go by itself before they are ready.
      const clicked = scene.page.getByRole('button', { name: 'Try again' }).click()
      clicked.catch(() => {})
      await scene.hears(sent)
    },
  },
  ...clockMishaps,
  {
    name: 'it is redirected to somebody who would take it, with a receipt that is right',
    async act(scene) {
      const other = await thief()
      try {
        scene.proxy.weather = { fate: { redirect: other.url } }
        await scene.send()
        await scene.hears(saved)
        expect(other.taken).toBe(0)
        await scene.leave()
      } finally {
        other.close()
      }
    },
  },
  {
    name: 'it is asked to wait for 30 years',
    before: otherClock,
    async act(scene) {
      scene.proxy.weather = { fate: { busy: '1000000000' } }
      await scene.send()
      await scene.hears(saved)
      scene.proxy.weather = {}
      const posts = scene.proxy.posts()
      await scene.open('/later')
      await pause(6_000)
      await scene.online()
      await pause(300)
      // The collector has asked for it. A day is the most that is believed.
      expect(scene.proxy.posts()).toBe(posts)
      await scene.page.evaluate(() => localStorage.setItem('ahead', '86400001'))
      await scene.leave()
    },
  },
  {
    name: 'one of two tabs dies in the middle of sending what both have left',
    chromium: true,
    async act(scene) {
      const { page, context, proxy, open, answer, send, hears } = scene
      const other = await context.newPage()
      await open(`/again/${scene.id}-other`, other)
      await answer(other)
      proxy.weather = down
      await send()
      await hears(saved)
      await send(other)
      await hears(saved, other)
      proxy.weather = { fate: 'hang' }
      await scene.online()
      await vi.waitFor(() => expect(proxy.ledger.at(-1)?.status).toBe(0), 5_000)
      await crash(page)
      proxy.cut()
      proxy.weather = {}
      await scene.online(other)
      await vi.waitFor(() => expect(scene.rows(`${scene.id}-other`)).toBe(1), 20_000)
    },
  },
  {
    name: 'the page dies 30 ms after the click',
    chromium: true,
    act: sendsAndGoes({ down: 7, ends: 'silence' }, 30, ({ page }) => crash(page)),
  },
  {
    name: 'the owner erases the answer while its repeat waits',
    erased: true,
    async act(scene) {
      await sendsHarmed({ down: 'head', ends: 'reset' }, saved)(scene)
      const [row] = scene.stage.rows().filter(({ data }) => data.context?.visit === scene.id)
      const erased = await fetch(`${scene.stage.collector.url}/v1/responses/${row?.id}`, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${scene.stage.readKey}` },
      })
      expect(erased.status).toBe(200)
      await scene.leave()
      const back = await scene.another()
      const posts = scene.proxy.posts()
      await scene.open('/later', back)
      await vi.waitFor(() => expect(scene.proxy.posts()).toBeGreaterThan(posts), 30_000)
      await pause(500)
      await scene.online(back)
      await pause(500)
      expect(scene.proxy.posts()).toBe(posts + 1)
    },
  },
]
