import { gzipSync } from 'node:zlib'
import { maxBatchBytes, maxEventBytes } from '@earshot/core/event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { read, type TestApp, testApp } from './test-app.ts'
import { said } from './test-events.ts'
import { senderOf } from './test-sender.ts'

let test: TestApp
beforeEach(() => {
  test = testApp()
})
afterEach(() => test.close())
const { post, stored } = senderOf(() => test)
const text = (run = 'a'): string => JSON.stringify(said({ run }))

describe('C6 compressed bodies', () => {
  it.each(['gzip', 'br', 'zstd', 'gzip, gzip', 'identity'])(
    'are not taken: nothing can unfold here (%s)',
    async (encoding) => {
      const reply = await post(new Uint8Array(gzipSync('x'.repeat(1_000_000))), {
        headers: { 'content-encoding': encoding },
      })
      expect(reply.status).toBe(415)
      expect(await stored()).toEqual([])
    },
  )
})

describe('C7 what JSON allows and no event needs', () => {
  const within = (more: string): string => text().replace('"answers":[', `"answers":[${more},`)
  const answer = (value: string): string => `{"question":"n","value":${value}}`

  it.each([
    ['1e400', 'data.answers[0].value'],
    ['-1e400', 'data.answers[0].value'],
    ['123456789012345678901234567890', 'data.answers[0].value'],
    ['{"a":1e400}', 'data.answers[0].value'],
  ])('the number %s is refused with its place', async (value, path) => {
    const reply = await post(within(answer(value)))
    expect(reply.status).toBe(422)
    expect((await reply.json()).rejected[0].path).toContain(path)
  })

  it('a minus before nothing is nothing', async () => {
    expect((await post(within(answer('-0')))).status).toBe(202)
    expect(await stored()).toMatchObject([{ answers: [{ value: 0 }, {}] }])
  })

  it.each([
    ['at the top', (json: string) => json.replace('"type":', '"type":"earshot.prompt.shown","type":')],
    ['in the data', (json: string) => json.replace('"revision":', '"revision":1,"revision":')],
    ['in disguise', (json: string) => json.replace('"revision":', '"revisio\\u006e":1,"revision":')],
    ['in an answer', (json: string) => json.replace('"value":', '"value":4,"value":')],
  ])('a key that is written twice, %s, is refused: nobody knows which is meant', async (_, twice) => {
    const bad = twice(text('bad'))
    expect(bad).not.toBe(text('bad'))
    const reply = await post(`[${text('good')}, ${bad} ,${text('better')}]`)
    expect(reply.status).toBe(202)
    const { accepted, rejected } = await reply.json()
    expect(accepted).toHaveLength(2)
    expect(rejected).toMatchObject([{ id: said({ run: 'bad' }).id, code: 'repeated-key', path: '[1]' }])
  })

  it('signs inside texts are no keys, lists or ends', async () => {
    const why = '"a": 1, [ ] { } \\ \\" :: , "'
    const reply = await post([said({ run: 'a', context: { note: why } }), said({ run: 'b' })])
    expect((await reply.json()).accepted).toHaveLength(2)
    expect(await stored()).toMatchObject([{}, { context: { note: why } }])
  })

  it('100,000 keys and 250,000 items are refused quickly, whatever they are', async () => {
    const keys = `{${Array.from({ length: 40_000 }, (_, index) => `"k${index}":0`).join()}}`
    const items = `[${'0,'.repeat(250_000)}0]`
    const began = performance.now()
    expect((await post(keys)).status).toBe(413)
    expect((await post(items)).status).toBe(413)
    expect((await post(`{"data":${items}}`)).status).toBe(413)
    expect(performance.now() - began).toBeLessThan(3_000)
  })
})

describe('C8 texts that are not UTF-8', () => {
  const bytes = new TextEncoder().encode(text())
  it.each([
    ['an overlong slash', [0x22, 0xc0, 0xaf, 0x22]],
    ['a surrogate in UTF-8', [0x22, 0xed, 0xa0, 0x80, 0x22]],
    ['a byte that begins nothing', [0x22, 0x80, 0x22]],
    ['UTF-32', [0x22, 0, 0, 0]],
  ])('%s is refused, and nothing is replaced in silence', async (_, wrong) => {
    const reply = await post(new Uint8Array([...wrong]))
    expect(reply.status).toBe(400)
    const broken = bytes.slice()
    broken[20] = 0xff
    expect(await (await post(broken)).json()).toMatchObject({ status: 400, code: 'not-utf-8' })
  })

  it('a byte order mark is no part of the text', async () => {
    expect((await post(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]))).status).toBe(202)
  })
})

describe('C9 names that mean something to objects', () => {
  it.each(['__proto__', 'constructor', 'prototype'])('%s is refused at every place', async (name) => {
    const places = ['"data":{', '"context":{', '"prompt":{'].map((place) => {
      const json = JSON.stringify(said({ run: 'a', context: { table: '1' } }))
      return json.replace(place, `${place}"${name}":{"polluted":1},`)
    })
    for (const json of places) expect((await post(json)).status).toBe(422)
    expect('polluted' in {}).toBe(false)
    expect(await stored()).toEqual([])
  })

  it.each(['toString', 'hasOwnProperty', 'valueOf', 'then'])('%s is a word like any other', async (name) => {
    expect((await post(said({ run: 'a', context: { [name]: 'x' } }))).status).toBe(202)
    expect(await stored()).toMatchObject([{ context: { [name]: 'x' } }])
  })

  it.each(['[]', '{"length":1}', '{"toJSON":"x"}', '"text"'])('%s is no data', async (data) => {
    const json = text().replace(/"data":\{.*\}\}/, `"data":${data}}`)
    expect((await post(json)).status).toBe(422)
  })
})

describe('C10 letters', () => {
  it.each([
    ['composed and decomposed', 'caf\u00e9 cafe\u0301'],
    ['ten thousand marks', `o${'\u0301'.repeat(9_000)}`],
    ['non-characters', 'a\uffff\ufffe\u{1fffe}z'],
    ['right to left, joiners, flags', '\u202eabc\u202c 👩‍👩‍👧 🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
  ])('%s are kept as they were sent', async (_, why) => {
    const reply = await post(said({ run: 'a', answers: { rating: 1, why } }))
    expect(reply.status).toBe(202)
    const [row] = (await stored()) as unknown as { answers: { value: unknown }[] }[]
    expect(row?.answers.at(-1)?.value).toBe(why)
  })

  it.each(['ä', 'ａ', 'a\u0301', 'a b', 'a/b', '../a', ''])(
    'an id is plain: “%s” is refused',
    async (run) => {
      const event = { ...said({ run: 'a' }) }
      const reply = await post({ ...event, data: { ...event.data, response: run } })
      expect(reply.status).toBe(422)
    },
  )
})

describe('C11 content types', () => {
  it('a plain form of a page brings the events in one field', async () => {
    const form = new URLSearchParams({ events: `[${text('a')},${text('b')}]` })
    const type = { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' }
    const reply = await post(`${form}`, { headers: type })
    expect(reply.status).toBe(202)
    expect((await reply.json()).accepted).toHaveLength(2)
    expect(await stored()).toHaveLength(2)
  })

  it.each(['', 'a=b', 'events=[]&events=[]', 'events=[]&more=1', 'data=%5B%5D'])(
    'another form is refused: %s',
    async (form) => {
      const type = { 'content-type': 'application/x-www-form-urlencoded' }
      expect(await (await post(form, { headers: type })).json()).toMatchObject({ code: 'no-events' })
    },
  )

  it.each([
    'multipart/form-data; boundary=x',
    'text/html',
    'application/xml',
    'application/octet-stream',
    '*/*',
    '',
  ])('%s is refused, and nothing is guessed', async (type) => {
    expect((await post(text(), { headers: { 'content-type': type } })).status).toBe(415)
  })
})

describe('C12 addresses and methods', () => {
  it.each([
    ['GET', '/v1/events/', 404],
    ['POST', '/v1/events/', 404],
    ['POST', '/v1//events', 404],
    ['POST', '/V1/EVENTS', 404],
    ['POST', '/v1/events%2f', 404],
    ['POST', '/v1/%2e%2e/v1/events/x', 404],
    ['HEAD', '/v1/events', 405],
    ['TRACE', '/v1/events', 405],
    ['PATCH', '/v1/events', 405],
    ['GET', '/v1/responses/../../etc/passwd', 404],
    ['GET', '/presets/..%2f..%2fpackage.json', 404],
    ['GET', '/%00', 404],
  ])('%s %s', async (method, path, status) => {
    const reply = await test.app.fetch(requestOf(method, path))
    expect(reply.status).toBe(status)
    expect(test.reports).toEqual([])
  })
})

/** `fetch` itself makes no request with some methods, so the method is put in its place. */
function requestOf(method: string, path: string): Request {
  const request = new Request(`http://listen.example${path}`)
  return new Proxy(request, {
    get: (target, name) => {
      const value = name === 'method' ? method : Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

describe('C19 one bad of fifty', () => {
  it('is told alone, in its place; the others are stored in order', async () => {
    const events = Array.from({ length: 50 }, (_, index) => said({ run: `run-${index}` }))
    const batch = events.map((event, index) => (index === 17 ? { ...event, type: 'no' } : event))
    const receipt = await (await post(batch)).json()
    expect(receipt.accepted).toEqual(events.filter((_, index) => index !== 17).map(({ id }) => id))
    expect(receipt.rejected).toMatchObject([{ id: events[17]?.id, path: '[17].type' }])
    const { responses } = await (await read(test.app, '/v1/responses?limit=100')).json()
    expect(responses).toHaveLength(49)
  })

  it('holds its limits at their edge', async () => {
    const pad = (json: string, bytes: number) => json.padEnd(bytes)
    expect((await post(pad(`[${text()}]`, maxBatchBytes))).status).toBe(202)
    expect((await post(pad(`[${text()}]`, maxBatchBytes + 1))).status).toBe(413)
    expect(maxEventBytes).toBe(65_536)
  })
})
