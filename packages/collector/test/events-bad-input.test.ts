import { maxBatchBytes, maxEventBytes } from '@earshot/core/event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from './test-app.ts'
import { said } from './test-events.ts'
import { type Body, senderOf } from './test-sender.ts'

let test: TestApp
beforeEach(() => {
  test = testApp()
})
afterEach(() => test.close())
const { post, stored } = senderOf(() => test)
const event = said({ run: 'a' })

describe('bad input is told in words, and what was stored is untouched', () => {
  const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`
  const json = JSON.stringify(event)
  const comment = (length: number): string => {
    const answers = [{ question: 'why', value: 'x'.repeat(length) }]
    return JSON.stringify({ ...event, data: { ...event.data, answers } })
  }
  const cases: readonly (readonly [string, Body, number, string, string])[] = [
    ['nothing', '', 400, 'not-json', 'The body is empty.'],
    ['broken JSON', '[{"id": 1,]', 400, 'not-json', 'goes wrong at line 1, character 11.'],
    ['cut JSON', '[{\n "id": "a', 400, 'not-json', 'line 2, character 8.'],
    ['a word', 'hello', 400, 'not-json', 'line 1, character 1.'],
    ['invalid UTF-8', new Uint8Array([0x22, 0xff, 0x22]), 400, 'not-utf-8', 'not UTF-8'],
    ['UTF-16', new Uint8Array(Buffer.from(json, 'utf16le')), 400, 'not-json', 'line 1, character 2.'],
    ['a number', '42', 422, 'all-rejected', 'must be an object.'],
    ['null', 'null', 422, 'all-rejected', 'must be an object'],
    ['a list in a list', '[[]]', 422, 'all-rejected', 'must be an object'],
    [
      'an unknown type',
      json.replace('response.submitted', 'response.gone'),
      422,
      'all-rejected',
      'is not known',
    ],
    [
      'a missing revision',
      json.replace('"revision":2,', ''),
      422,
      'all-rejected',
      'data.revision is missing.',
    ],
    [
      'half a revision',
      json.replace('"revision":2,', '"revision":2.5,'),
      422,
      'all-rejected',
      'data.revision',
    ],
    [
      'a text for a list',
      json.replace(/"answers":\[.*?\]/, '"answers":"x"'),
      422,
      'all-rejected',
      'data.answers must be a list.',
    ],
    ['a comment of 1 MB', comment(1_000_000), 413, 'too-large', `at most ${maxBatchBytes} bytes`],
    ['a comment of 100 KB', comment(100_000), 413, 'too-large', `at most ${maxEventBytes} bytes`],
    ['30,000 levels', nested(30_000), 400, 'too-deep', 'more than 1000 levels'],
    ['900 levels', nested(900), 422, 'all-rejected', 'more than 32 levels'],
    ['200,000 levels', nested(200_000), 400, 'too-deep', 'more than 1000 levels'],
    ['deep data', `{"id":"a","data":${nested(40)}}`, 422, 'all-rejected', '32 levels'],
    [
      '__proto__',
      json.replace('"data":{', '"data":{"__proto__":{"x":1},'),
      422,
      'all-rejected',
      '“__proto__”',
    ],
    [
      '__proto__ in disguise',
      json.replace('"data":{', '"data":{"\\u005f_proto__":1,'),
      422,
      'all-rejected',
      '“__proto__”',
    ],
    [
      'constructor',
      json.replace('"data":{', '"data":{"constructor":{"prototype":1},'),
      422,
      'all-rejected',
      '“constructor”',
    ],
    [
      '501 events',
      `[${Array(501).fill('{}').join()}]`,
      413,
      'too-many-events',
      '501 events; it takes at most 500',
    ],
  ]

  it.each(cases)('%s', async (_, body, status, code, words) => {
    await post([said({ run: 'before', answers: { rating: 3 } })])
    const before = await stored()
    const reply = await post(body)
    expect(reply.status).toBe(status)
    expect(reply.headers.get('content-type')).toBe('application/problem+json')
    expect(reply.headers.get('access-control-allow-origin')).toBe('*')
    expect(await reply.json()).toMatchObject({ status, code, detail: expect.stringContaining(words) })
    expect(await stored()).toEqual(before)
    expect(test.reports).toEqual([])
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it.each([
    ['application/cloudevents-batch+json', '{}', 'must be a list'],
    ['application/cloudevents+json', '[]', 'cloudevents-batch+json'],
  ])('%s with the other layout', async (type, body, words) => {
    const reply = await post(body, { headers: { 'content-type': type } })
    expect(reply.status).toBe(400)
    expect((await reply.json()).detail).toContain(words)
  })

  it('a body over the limit in pieces, of which it reads no more than it must', async () => {
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536
        controller.enqueue(new Uint8Array(65_536).fill(32))
      },
    })
    const reply = await post(body)
    expect(reply.status).toBe(413)
    expect(sent).toBeLessThan(maxBatchBytes + 3 * 65_536)
  })

  it('a lone surrogate and a NUL, which are mended: the words are worth more', async () => {
    const reply = await post(json.replace('"Poor"', '"Po\\ud800o\\u0000r"'))
    expect(reply.status).toBe(202)
    expect(await stored()).toMatchObject([{ answers: [{ label: 'Po\ufffdor' }] }])
  })
})

describe('an address that is none', () => {
  it('says so to pages of other origins too', async () => {
    const init = { method: 'POST', headers: { origin: 'https://shop.example' }, body: '[]' }
    const reply = await test.app.request('/v1/event', init)
    expect(reply.status).toBe(404)
    expect(reply.headers.get('access-control-allow-origin')).toBe('*')
    expect(reply.headers.get('access-control-expose-headers')).toBe('Retry-After')
    expect(await reply.json()).toMatchObject({ code: 'not-found' })
  })
})
