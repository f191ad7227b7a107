import { afterEach, beforeEach, expect, it } from 'vitest'
import { pageForm } from './page-form.ts'
import { readKey, type TestApp, testApp } from './test-app.ts'

const hourMs = 3_600_000
let test: TestApp
let jar: string
beforeEach(() => {
  test = testApp()
  jar = ''
})
afterEach(() => test.close())

/** A phone that keeps its cookie, and the visit that an answer from there belongs to. */
async function visitOf(path: string): Promise<string | undefined> {
  const page = await request(path)
  const { action, fields } = pageForm(await page.text())
  fields.append('q.state', 'good')
  fields.append('q.rating', '3')
  fields.append('do', 'finish')
  expect((await request(action, { method: 'POST', body: fields })).status).toBe(200)
  return (await test.storage.responses({}, { limit: 1 })).responses[0]?.data.context?.visit
}

async function request(path: string, init: RequestInit = {}): Promise<Response> {
  test.clock.now += 2_000
  const reply = await test.app.request(path, { ...init, ...(jar && { headers: { cookie: jar } }) })
  jar = /^earshot_visit=[^;]+/.exec(reply.headers.get('set-cookie') ?? '')?.[0] ?? jar
  return reply
}

it('is made by chance when a code is scanned, and goes on for as long as there is a word within four hours', async () => {
  const first = await visitOf('/t/inn/12')
  expect(first).toMatch(/^[0-9a-f]{16}$/)
  test.clock.now += 4 * hourMs - 10_000
  expect(await visitOf('/t/inn/12')).toBe(first)
  expect(await visitOf('/ask/after-meal?place=inn&table=12')).toBe(first)
  test.clock.now += 4 * hourMs
  const next = await visitOf('/t/inn/12')
  expect(next).toMatch(/^[0-9a-f]{16}$/)
  expect(next).not.toBe(first)
})

it('is another one at another table, on another phone, and after the bill was paid', async () => {
  const first = await visitOf('/t/inn/12')
  const elsewhere = await visitOf('/t/inn/13')
  jar = ''
  const another = await visitOf('/t/inn/12')
  const headers = { authorization: `Bearer ${readKey}` }
  expect((await test.app.request('/v1/tables/inn/12/visit', { method: 'DELETE', headers })).status).toBe(204)
  const after = await visitOf('/t/inn/12')
  expect(await visitOf('/t/inn/12')).toBe(after)
  expect(new Set([first, elsewhere, another, after]).size).toBe(4)
})

it('is the one that the address names, where it names one', async () => {
  expect(await visitOf('/t/inn/12?visit=v-81a7')).toBe('v-81a7')
  expect(jar).toBe('')
})

it('begins by a scan alone, and holds nobody up where there is no cookie', async () => {
  expect(await visitOf('/ask/after-meal?place=inn&table=12')).toBeUndefined()
  expect(await visitOf('/ask/how-did-we-do')).toBeUndefined()
})
