import type { ResponseEvent } from '@earshot/core/event'
import type { Transport } from '@earshot/core/transport'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { appsScriptTransport } from '../../src/destinations/apps-script.ts'
import { emailOf, fieldsOf } from '../../src/destinations/fields.ts'
import { formspreeTransport } from '../../src/destinations/formspree.ts'
import { hookTransport } from '../../src/destinations/hook.ts'
import { httpTransport } from '../../src/destinations/http.ts'
import { netlifyTransport } from '../../src/destinations/netlify.ts'
import { transportSuite } from '../contract-suite.ts'
import { response, shown, taken } from '../events.ts'
import { createRecorder, type Recorder, recorded } from './recorder.ts'

let recorder: Recorder
beforeEach(async () => {
  recorder = await createRecorder()
})
afterEach(() => recorder.close())

const plain = response('a', 3)
const full: ResponseEvent = {
  ...plain,
  data: {
    ...plain.data,
    context: { table: '12' },
    page: { path: '/thanks' },
    answers: [
      { question: 'rating', value: 1, label: 'Poor' },
      { question: 'score', value: 7 },
      {
        question: 'what',
        value: ['fairness', 'other'],
        label: ['Fairness', 'Something else'],
        other: 'The queue',
      },
      { question: 'how', value: { name: 'Ann', email: 'ann@shop.example' } },
      { question: 'why', value: 'Cold soup' },
    ],
  },
}
const row = {
  id: 'a.3',
  state: 'submitted',
  time: plain.time,
  prompt: 'how-did-we-do',
  version: '9f2c51ab',
  response: 'a',
  revision: 3,
  channel: 'web',
  locale: 'en',
  page: '/thanks',
  'context.table': '12',
  'answer.rating': 'Poor',
  'answer.score': 7,
  'answer.what': 'Fairness, Something else: The queue',
  'answer.how': 'Ann, ann@shop.example',
  'answer.why': 'Cold soup',
}
const texts = Object.fromEntries(Object.entries(row).map(([name, value]) => [name, `${value}`]))

describe('a flat row', () => {
  test('has what was asked and what was said, in words', () => {
    expect(fieldsOf(full)).toEqual(row)
    expect(emailOf(full)).toBe('ann@shop.example')
    expect(emailOf(plain)).toBeUndefined()
  })
  test('of what is no response there is none', () => {
    expect(fieldsOf(shown('a'))).toBeUndefined()
  })
})

/** What has arrived after these events were sent. */
async function arrived(transport: Transport, ...events: Parameters<Transport['send']>[0]) {
  expect(await transport.send(events)).toEqual(taken(events))
  return recorder.requests
}

describe('httpTransport', () => {
  test('posts the event as it is, as text', async () => {
    const [request] = await arrived(httpTransport({ url: recorder.url }), full)
    expect(JSON.parse(request?.text ?? '')).toEqual(full)
    expect(request?.headers['content-type']).toMatch(/^text\/plain/)
  })

  test('posts what the endpoint wants, with its headers, and passes over the rest', async () => {
    const transport = httpTransport({
      url: `${recorder.url}/feedback?from=web`,
      map: ({ type, subject }) => (type.endsWith('submitted') ? { subject } : undefined),
      headers: { 'content-type': 'application/json', 'x-shop': '7' },
    })
    const requests = await arrived(transport, shown('a'), full)
    expect(requests.map(({ url, text }) => [url, text])).toEqual([['/feedback?from=web', '{"subject":"a"}']])
    expect(requests[0]?.headers).toMatchObject({ 'content-type': 'application/json', 'x-shop': '7' })
  })

  test('a map that throws is a refusal, not an error', async () => {
    const map = (): never => {
      throw new Error('no')
    }
    expect(await httpTransport({ url: recorder.url, map }).send([full])).toMatchObject({
      status: 'rejected',
      code: 'unserialisable',
    })
  })
})

describe('hookTransport', () => {
  test('posts a flat object without a preflight, and nothing of what was only shown', async () => {
    const requests = await arrived(hookTransport({ url: recorder.url }), shown('a'), full)
    expect(requests.map(({ text }) => JSON.parse(text))).toEqual([row])
    expect(requests[0]?.headers['content-type']).toMatch(/^text\/plain/)
    expect(hookTransport({ url: recorder.url }).reach).toBe('simple')
  })
})

describe('appsScriptTransport', () => {
  test('follows the redirect to the answer', async () => {
    const follows: unknown[] = []
    const transport = appsScriptTransport({
      url: recorder.url,
      fetch(url, init) {
        follows.push(init?.redirect)
        return fetch(url, init)
      },
    })
    const requests = await arrived(transport, full)
    expect(JSON.parse(requests[0]?.text ?? '')).toEqual(row)
    expect(follows).toEqual(['follow'])
  })

  test('takes a page in place of an answer for an error of the script', async () => {
    recorder.answer = { status: 200, type: 'text/html', text: '<p>TypeError</p>' }
    expect(await appsScriptTransport({ url: recorder.url }).send([full])).toMatchObject({
      status: 'retryable',
    })
  })
})

describe('formspreeTransport', () => {
  test('posts what is finished as fields, with the address to reply to', async () => {
    const form = formspreeTransport({ form: recorder.url })
    const requests = await arrived(form, shown('a'), response('b', 1, 'updated'), full)
    expect(requests).toHaveLength(1)
    expect(requests[0]?.headers).toMatchObject({
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
    })
    expect(Object.fromEntries(new URLSearchParams(requests[0]?.text))).toEqual({
      ...texts,
      _replyto: 'ann@shop.example',
    })
  })

  test('knows a form by its id', async () => {
    const urls: unknown[] = []
    const own: typeof fetch = async (url) => {
      urls.push(url)
      return new Response('{}')
    }
    await formspreeTransport({ form: 'xyzabc', fetch: own }).send([full])
    expect(urls).toEqual(['https://formspree.io/f/xyzabc'])
  })
})

describe('netlifyTransport', () => {
  test('posts what is finished to a page of the site, which is the answer', async () => {
    recorder.answer = { status: 200, type: 'text/html', text: '<p>Thanks</p>' }
    const requests = await arrived(
      netlifyTransport({ form: 'feedback', url: recorder.url }),
      shown('a'),
      full,
    )
    expect(requests).toHaveLength(1)
    const { event, ...fields } = Object.fromEntries(new URLSearchParams(requests[0]?.text))
    expect(fields).toEqual({ 'form-name': 'feedback', ...texts })
    expect(JSON.parse(event ?? '')).toEqual(full)
  })
})

test.each([
  ['httpTransport', () => httpTransport({ url: '' })],
  ['hookTransport', () => hookTransport({ url: 'javascript:alert(1)' })],
  ['appsScriptTransport', () => appsScriptTransport({ url: '' })],
  ['formspreeTransport', () => formspreeTransport({ form: '' })],
  ['netlifyTransport', () => netlifyTransport({ form: 'a', url: 'file:/a' })],
])('%s wants an address it can use', (name, create) => {
  expect(create).toThrow(new RegExp(`^${name}: `))
})

const json = (text: string): string[] => [JSON.parse(text).id]
const form = (text: string): string[] => [new URLSearchParams(text).get('id') ?? '']
type Fetch = typeof fetch
for (const [name, create, idsIn, wants] of [
  ['httpTransport', (fetch: Fetch) => httpTransport({ url: recorder.url, fetch }), json, /./],
  ['hookTransport', (fetch: Fetch) => hookTransport({ url: recorder.url, fetch }), json, /response/],
  [
    'appsScriptTransport',
    (fetch: Fetch) => appsScriptTransport({ url: recorder.url, fetch }),
    json,
    /response/,
  ],
  [
    'formspreeTransport',
    (fetch: Fetch) => formspreeTransport({ form: recorder.url, fetch }),
    form,
    /submitted/,
  ],
  [
    'netlifyTransport',
    (fetch: Fetch) => netlifyTransport({ form: 'f', url: recorder.url, fetch }),
    form,
    /submitted/,
  ],
] as const)
  transportSuite(name, () => ({
    ...recorded(recorder, create, idsIn),
    wants: ({ type }) => wants.test(type),
  }))
