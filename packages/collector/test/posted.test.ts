import { afterEach, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from './test-app.ts'

let test: TestApp
afterEach(() => test.close())

const post = (path: string, body: string, headers: Record<string, string>) =>
  test.app.request(path, { method: 'POST', body, headers: { 'sec-fetch-site': 'same-origin', ...headers } })

describe('more than a form may have', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' }
  const tooMuch = `password=${'x'.repeat(300_000)}`

  it('is refused with a sentence in the language of the person, and is no error of the program', async () => {
    test = testApp()
    const reply = await post('/login', tooMuch, { ...form, 'accept-language': 'de' })
    expect(reply.status).toBe(413)
    const page = await reply.text()
    expect(page).toContain('lang="de"')
    expect(page).toContain('Sie haben mehr geschickt, als auf einmal angenommen werden kann')
    expect(test.reports).toEqual([])
  })

  it('is told to a program as a problem', async () => {
    test = testApp()
    const reply = await post('/login', tooMuch, { ...form, accept: '*/*' })
    expect(reply.status).toBe(413)
    expect(await reply.json()).toMatchObject({ code: 'too-large', status: 413 })
  })

  it('is refused on a page of questions, and nothing of it is kept', async () => {
    test = testApp()
    const reply = await post('/ask/how-did-we-do', `q.comment=${'x'.repeat(600_000)}`, form)
    expect(reply.status).toBe(413)
    expect(await reply.text()).toContain('You have sent more than can be taken at once')
    expect((await test.storage.responses({}, { limit: 1 })).responses).toEqual([])
  })
})
