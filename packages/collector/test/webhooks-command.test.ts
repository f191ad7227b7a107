import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Webhook as Reader } from 'standardwebhooks'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommand } from '../src/commands/run-command.ts'
import { subscribe, unsubscribe } from '../src/push/subscribe.ts'
import { type RunningCollector, startCollector } from '../src/start.ts'
import { openSqlite } from '../src/storage/sqlite.ts'
import { type Arrived, mailServer } from './mail-server.ts'
import { said } from './test-events.ts'

const folder = mkdtempSync(join(tmpdir(), 'earshot-webhooks-'))
const database = `sqlite:${join(folder, 'earshot.db')}`
const heard: { readonly headers: Record<string, string>; readonly body: string }[] = []
const receiver = createServer((request, response) => {
  let body = ''
  request.on('data', (data) => {
    body += data
  })
  request.on('end', () => {
    heard.push({ headers: request.headers as Record<string, string>, body }) // each of ours comes once
    response.writeHead(204).end()
  })
})
let collector: RunningCollector
let host: string
let mail: Awaited<ReturnType<typeof mailServer>>
beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  host = `127.0.0.1:${(receiver.address() as AddressInfo).port}` // it listens at a host and port
  mail = await mailServer()
  const ownerPassword = 'a password for tests'
  const out = { mail: `smtp://127.0.0.1:${mail.port}`, mailFrom: 'earshot@shop.example' }
  collector = await startCollector({ port: 0, database, ownerPassword, webhookHosts: [host], ...out })
})
afterAll(async () => {
  await collector.close()
  await mail.end()
  receiver.close()
  rmSync(folder, { recursive: true, force: true })
})

async function webhooks(...words: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await runCommand(['webhooks', ...words], {
    environment: {
      EARSHOT_DATABASE: database,
      EARSHOT_WEBHOOK_HOSTS: host,
      EARSHOT_MAIL: `smtp://127.0.0.1:${mail.port}`,
    },
    say: (line) => out.push(line),
    warn: (line) => err.push(line),
    untilStopped: () => Promise.resolve(),
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

describe('earshot webhooks', () => {
  it('names an address, which a running collector then tells of each answer', async () => {
    expect((await webhooks()).out).toBe('Nobody is told anything.')
    const { code, out } = await webhooks('add', `http://${host}/hook`)
    expect(code).toBe(0)
    const [id = '', secret = ''] = out.split('  ')
    expect((await webhooks()).out).toBe(`${id}  http://${host}/hook  response.submitted,response.withdrawn`)
    const event = said({ run: 'a' })
    await fetch(`${collector.url}/v1/events`, { method: 'POST', body: JSON.stringify([event]) })
    await expect.poll(() => heard.length, { timeout: 15_000 }).toBe(1)
    expect(new Reader(secret).verify(heard[0]?.body ?? '', heard[0]?.headers ?? {})).toMatchObject({
      data: { response: 'a' },
    })
    await webhooks('test', id)
    await expect.poll(() => heard.length, { timeout: 15_000 }).toBe(2)
    await expect.poll(async () => (await webhooks('log')).out, { timeout: 15_000 }).not.toContain('waiting')
    const log = (await webhooks('log', id)).out.split('\n')
    expect(log).toHaveLength(2)
    expect(log[1]).toMatch(/msg_[\w-]+ {2}response\.submitted {2}delivered {2}1 tries {2}204$/)
    expect((await webhooks('replay', id, '2000-01-01')).out).toBe('2 messages are in the outbox again.')
    await expect.poll(() => heard.length, { timeout: 15_000 }).toBe(4)
    expect((await webhooks('rotate', id)).out).toMatch(/^whsec_/)
    expect((await webhooks('resume', id)).code).toBe(0)
    expect((await webhooks('remove', id)).code).toBe(0)
  })

  it.each(['test', 'replay', 'rotate', 'resume', 'remove'])('%s without an id is wrong use', async (verb) => {
    expect(await webhooks(verb)).toMatchObject({
      code: 2,
      err: expect.stringContaining(`Write earshot webhooks ${verb} ID`),
    })
    expect(await webhooks(verb, 'nobody')).toMatchObject({ code: 1 })
  })

  it('the log of a webhook that is not there is no empty log', async () => {
    expect(await webhooks('log', 'nobody')).toMatchObject({
      code: 1,
      err: 'There is no webhook nobody. earshot webhooks lists them.',
    })
  })

  it('leaves a phone its own keys', async () => {
    const storage = openSqlite(join(folder, 'earshot.db'))
    const keys = { p256dh: 'a', auth: 'b' }
    const address = { endpoint: 'https://push.example/1', keys }
    await subscribe(storage, { name: 'Rosa', role: 'staff' }, address, Date.now())
    const [phone] = (await storage.webhooks.list()).filter(({ form }) => form === 'push')
    const { code, err } = await webhooks('rotate', phone?.id ?? '')
    expect(code).toBe(1)
    expect(err).toBe(
      `${phone?.id} is a phone: its keys are its own. Remove it, and let it be told again at /staff.`,
    )
    const [still] = (await storage.webhooks.list()).filter(({ form }) => form === 'push')
    expect(still).toEqual(phone)
    await unsubscribe(storage, address.endpoint)
    await storage.close()
  })

  it('names a person, whom a running collector then mails of danger, and who says “seen” by the link', async () => {
    const { code, out: id } = await webhooks('add', 'anna@shop.example', 'name=Anna', 'after=0s')
    expect(code).toBe(0)
    expect((await webhooks()).out).toMatch(
      /^\w+ {2}mailto:anna@shop.example {2}mail {2}Anna {2}alert\.urgent,/,
    )
    const event = said({ run: 'grave', answers: { rating: 1, why: 'Broken glass in my soup!' } })
    await fetch(`${collector.url}/v1/events`, { method: 'POST', body: JSON.stringify([event]) })
    await expect.poll(() => mail.got.length, { timeout: 15_000 }).toBe(1)
    const [{ to, text }] = mail.got as [Arrived]
    expect(to).toEqual(['anna@shop.example'])
    expect(text).toContain('Subject: Urgent: somebody may be in danger')
    expect(text).not.toContain('glass')
    const [link = ''] = /http:\S+\/seen\/\S+/.exec(text.replaceAll('=\r\n', '').replaceAll('=3D', '=')) ?? []
    expect(link).toContain(collector.url)
    expect(await (await fetch(link)).text()).toContain('Have you seen it?')
    expect(await (await fetch(link, { method: 'POST' })).text()).toContain('Anna has seen it')
    await webhooks('remove', id)
  })

  it.each([
    [['add', 'anna@shop.example,ben@shop.example'], 1, 'one address'],
    [['add', 'https://shop.example/', 'as=fax'], 2, 'as= and standard, slack'],
    [['add', 'https://shop.example/', 'after=soon'], 2, 'after=5m'],
    [['add', 'http://10.0.0.1/'], 1, 'leads into this network'],
    [['add', 'shop.example'], 1, 'no address'],
    [['add', 'https://shop.example/', 'all'], 2, '“all” is no type'],
    [['test', 'x'], 1, 'no webhook x'],
    [['replay', 'x', '2026-11-21'], 1, 'no webhook x'],
    [['dance'], 2, '--help'],
  ])('%j is told in words', async (words, code, sentence) => {
    expect(await webhooks(...words)).toMatchObject({ code, err: expect.stringContaining(sentence) })
  })
})
