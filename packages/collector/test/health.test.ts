import { DatabaseSync } from 'node:sqlite'
import { afterEach, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from './test-app.ts'

let test: TestApp
afterEach(() => test.close())

describe('health', () => {
  it('C17 is alive, and ready while it can write', async () => {
    test = testApp()
    expect((await test.app.request('/healthz')).status).toBe(200)
    expect(await (await test.app.request('/readyz')).json()).toEqual({ status: 'ready' })
    const other = new DatabaseSync(test.path)
    other.exec('BEGIN IMMEDIATE')
    const reply = await test.app.request('/readyz')
    expect(reply.status).toBe(503)
    expect(await reply.json()).toMatchObject({ code: 'storage-unavailable' })
    expect((await test.app.request('/healthz')).status).toBe(200)
    other.close()
    expect((await test.app.request('/readyz')).status).toBe(200)
  })
})

describe('an address where nothing is', () => {
  it('says so, to programs and to people', async () => {
    test = testApp()
    const problem = await test.app.request('/v1/nothing')
    expect(problem.status).toBe(404)
    expect(await problem.json()).toMatchObject({ code: 'not-found', status: 404, title: 'Not Found' })
    const page = await test.app.request('/nothing', { headers: { accept: 'text/html,*/*' } })
    expect(page.status).toBe(404)
    expect(await page.text()).toContain('<h1>Nothing here</h1>')
  })
})
