import { presets } from '@earshot/presets'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openCases } from '../src/cases/open-cases.ts'
import { markup, paths, sql } from './hostile-texts.ts'
import { read, signedIn, type TestApp, testApp } from './test-app.ts'
import { said } from './test-events.ts'
import { senderOf } from './test-sender.ts'

let test: TestApp
let cookie: string
beforeEach(async () => {
  test = testApp({ limits: {} })
  cookie = await signedIn(test.app)
})
afterEach(() => test.close())
const { post, stored } = senderOf(() => test)
const open = (path: string): Promise<Response> =>
  Promise.resolve(test.app.request(path, { headers: { cookie } }))
const send = (path: string, fields: Record<string, string>): Promise<Response> =>
  Promise.resolve(
    test.app.request(path, { method: 'POST', headers: { cookie }, body: new URLSearchParams(fields) }),
  )

/** All of them with EARSHOT_TESTS=all, which takes minutes; else some, in turns of another length than they are made in. */
const some = (list: readonly string[], step: number): readonly string[] =>
  process.env.EARSHOT_TESTS === 'all' ? list : list.filter((_, at) => at % step === 0)
/** So many at once: each stands on the pages that show all of them. */
const atOnce = 50
const turns = Array.from({ length: Math.ceil(some(markup, 23).length / atOnce) }, (_, at) =>
  some(markup, 23).slice(at * atOnce, (at + 1) * atOnce),
)

type Node = DefaultTreeAdapterTypes.Node
/** What of a page a browser would run, or ask a foreign address for. A parser of HTML's own rules decides, not a pattern. */
function awake(html: string): readonly string[] {
  const found: string[] = []
  const walk = (node: Node): void => {
    if ('tagName' in node) {
      const own = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))
      if (/xss7/.test(node.tagName)) found.push(node.tagName)
      if (['base', 'object', 'embed', 'iframe', 'math', 'noscript', 'marquee'].includes(node.tagName))
        if (!('title' in own)) found.push(node.tagName)
      if (node.tagName === 'script' && !/^\/[\w-]+\.js$/.test(own.src ?? ''))
        if (own.type !== 'application/json') found.push(`script ${own.src}`)
      for (const [name, value] of Object.entries(own)) {
        if (/^on|xss7|srcdoc/.test(name)) found.push(`${node.tagName} ${name}`)
        if (!['href', 'src', 'action', 'formaction', 'http-equiv', 'data', 'style', 'content'].includes(name))
          continue
        if (/^\s*(javascript|data|vbscript):|^\s*(https?:)?\/\/xss7/i.test(value))
          found.push(`${node.tagName} ${name}=${value.slice(0, 60)}`)
        // C52: what people write is text, never where a link leads. Addresses of ours may carry it behind their own path.
        if (['href', 'src', 'action', 'formaction'].includes(name) && !/^(\/(?!\/)|[#?]|$)/.test(value))
          found.push(`${node.tagName} ${name}=${value.slice(0, 60)} leads away`)
      }
      if (node.tagName === 'style' || own.style !== undefined) {
        const text = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
        if (/xss7/.test(text + (own.style ?? ''))) found.push('style')
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(walk)
    if ('content' in node) walk(node.content)
  }
  walk(parse(html))
  return found
}

/** An event in which every text that it may hold is hostile. */
function hostile(text: string, at: number, prompt = 'how-did-we-do'): object {
  const event = said({ run: `x-${prompt}-${at}` })
  const long = text.slice(0, 500)
  return {
    ...event,
    source: `${text.slice(0, 480)} ${at}`,
    data: {
      ...event.data,
      prompt: { id: prompt, version: '1' },
      locale: text.slice(0, 40),
      page: { path: text, title: text },
      context: {
        place: long,
        table: long,
        staff: long,
        shift: long,
        order: long,
        visit: `${long} ${at}`,
        person: long,
        'table-link': long,
        [long]: long,
      },
      answers: [
        { question: 'rating', value: 1, label: text, other: text },
        { question: 'what', value: [long, 'time'], label: [text, text] },
        { question: 'why', value: text, label: text },
        { question: 'may', value: 'yes', label: text },
        { question: 'how', value: { name: long, email: long, phone: long, [long]: long }, label: text },
        { question: 'unknown', value: text },
      ],
    },
  }
}

describe('C51, C52 whatever was written, in every field', () => {
  it('is known by what looks for it', () => {
    expect(markup).toHaveLength(500)
    const silent = markup.filter(
      (text) => !awake(`<p title="">${text}<p title="${text}"><p title='${text}'>`).length,
    )
    // Those that mean something only where they are decoded once more, or inside what is not here.
    expect(silent.length).toBeLessThan(50)
  })

  it.each(turns)(
    'is text on every page of the owner and of the person, and in every export (%#)',
    async (...texts) => {
      const all = ['how-did-we-do', 'table-check', 'complaint', 'no-such-prompt'].flatMap((prompt) =>
        texts.map((text, at) => hostile(text, at, prompt)),
      )
      for (let at = 0; at < all.length; at += 100) {
        const reply = await post(all.slice(at, at + 100))
        expect((await reply.json()).rejected).toEqual([])
      }
      while ((await openCases(test.storage, test.clock.now)).length);
      for (const [at, text] of texts.entries()) {
        // What the owner writes is of a person too.
        if (at % 5) continue
        await send('/people', { do: 'add', name: text.slice(0, 60), role: 'staff' })
        await send('/alerts', { do: 'add', name: text, address: 'https://1.1.1.1/', types: 'alert.urgent' })
        await send('/actions', { words: text, owner: text, due: '2026-12-01', cause: 'time' })
        const id = `x-how-did-we-do-${at}`
        await send(`/inbox/${id}`, { by: text, deed: 'took', owner: text })
        await send(`/inbox/${id}`, { by: text, deed: 'noted', words: text })
        await send(`/inbox/${id}`, { by: text, deed: 'contacted', way: 'mail', words: text })
        await send(`/inbox/${id}`, { by: text, deed: 'resolved', answer: text, cause: 'time', change: text })
        const kiosk = { kiosk: text.slice(0, 200).replace(/\p{C}/gu, ''), prompt: 'p', place: 'q' }
        await test.app.request('/v1/heartbeat', { method: 'POST', body: JSON.stringify(kiosk) })
      }
      for (const { id } of await test.storage.listening.actions())
        await send(`/actions/${id}`, { told: texts[Number(id) % texts.length] ?? '' })

      const found: string[] = []
      let looked = 0
      const look = async (path: string, reply: Response): Promise<string> => {
        const html = await reply.text()
        looked++
        if (!/^text\/html/.test(reply.headers.get('content-type') ?? '')) {
          if (reply.headers.get('x-content-type-options') !== 'nosniff') found.push(`${path}: may be sniffed`)
          return html
        }
        if (!/script-src [^;*]*/.test(reply.headers.get('content-security-policy') ?? ''))
          found.push(`${path}: no policy`)
        found.push(...awake(html).map((what) => `${path}: ${what}`))
        return html
      }
      const pages = [
        '/',
        '/inbox',
        '/inbox?show=closed',
        '/requests',
        '/care',
        '/actions',
        '/alerts',
        '/people',
        '/staff',
      ]
      pages.push('/told', '/setup', '/prompts', '/account', '/compare/how-did-we-do/table-check')
      let shows = 0
      for (const path of pages) if ((await look(path, await open(path))).includes('xss7')) shows++
      expect(shows).toBeGreaterThan(5)
      for (let next = '/answers'; next; ) {
        const html = await look('/answers', await open(next))
        expect(html).toContain('xss7')
        next = /href="(\/answers\?[^"]*cursor=[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
      }
      for (const [at, text] of texts.entries()) {
        for (const path of [
          `/answers/x-complaint-${at}`,
          `/inbox/x-how-did-we-do-${at}`,
          `/inbox/x-table-check-${at}`,
        ])
          await look(path, await open(path))
        // And in the address itself.
        const word = encodeURIComponent(text)
        for (const path of [
          `/?place=${word}&table=${word}&staff=${word}&prompt=${word}&weeks=${word}`,
          `/answers?prompt=${word}&place=${word}&state=${word}`,
          `/ask/how-did-we-do?order=${word}&${word}=${word}&answer=${word}`,
          `/t/${word}/${word}`,
          `/r/${word}?code=${word}`,
          `/ask/${word}`,
          `/prompts/${word}`,
          `/talk/${word}`,
          `/my/${word}`,
        ])
          await look(path, await test.app.request(path, { headers: { cookie, accept: 'text/html' } }))
      }
      for (const path of [
        '/v1/responses',
        '/v1/responses.csv',
        '/v1/responses.ndjson',
        '/v1/conflicts',
        '/v1/kiosks',
        '/metrics',
      ])
        await look(path, await read(test.app, path))
      expect([...new Set(found)].slice(0, 20)).toEqual([])
      expect(looked).toBeGreaterThan(texts.length * 10)
      expect(test.reports).toEqual([])
    },
    600_000,
  )
})

describe('C9 answers with the names that objects use themselves', () => {
  it('are kept, shown and exported like any other', async () => {
    const values: readonly unknown[] = [
      { toString: '1', valueOf: '1' },
      { toString: 1, valueOf: 1 },
      { toJSON: 'x', length: 2, hasOwnProperty: 1 },
      { name: null, email: 1, phone: true },
    ]
    for (const { id, questions } of presets) {
      const events = values.map((value, at) => {
        const event = said({ run: `o-${id}-${at}` })
        const answers = questions.map((question) => ({ question: question.id, value }))
        const context = { toString: '1', valueOf: '2', place: 'hall', table: '1', order: 'A' }
        return { ...event, data: { ...event.data, prompt: { id, version: '1' }, answers, context } }
      })
      const reply = await post(events)
      expect(reply.status, id).toBe(202)
      expect((await reply.json()).accepted, id).toHaveLength(values.length)
    }
    while ((await openCases(test.storage, test.clock.now)).length);
    const pages = [
      '/',
      '/answers',
      '/inbox',
      '/requests',
      '/care',
      '/staff',
      '/told',
      '/comments',
      '/expectations',
    ]
    pages.push(
      '/expected',
      '/teams',
      '/goals',
      '/outcomes',
      '/ahead',
      '/behind',
      '/cards',
      '/actions',
      '/prompts',
    )
    for (const { id } of presets)
      for (const at of values.keys()) pages.push(`/answers/o-${id}-${at}`, `/inbox/o-${id}-${at}`)
    const failed: string[] = []
    for (const path of pages) if ((await open(path)).status >= 500) failed.push(path)
    expect(test.reports).toEqual([])
    expect(failed).toEqual([])
    for (const path of ['/v1/responses', '/v1/responses.csv', '/v1/responses.ndjson'])
      await (await read(test.app, path)).text()
    expect(test.reports).toEqual([])
  }, 60_000)
})

describe('C58 texts that databases have taken for statements', () => {
  const filters = ['prompt', 'place', 'table', 'staff', 'audience', 'state', 'from', 'to', 'limit', 'cursor']

  it('find nothing and change nothing, in whatever they stand', async () => {
    await post([said({ run: 'a', context: { place: 'hall', table: '1', staff: 'Kim' } })])
    const whole = JSON.stringify(await stored())
    for (const text of some(sql, 5)) {
      const word = encodeURIComponent(text)
      for (const path of [
        ...filters.map((name) => `/v1/responses?${name}=${word}`),
        `/v1/responses.csv?place=${word}`,
        `/v1/prompts/how-did-we-do?version=${word}`,
        `/v1/calls/${word}`,
      ]) {
        const reply = await read(test.app, path)
        expect([200, 400, 404], path).toContain(reply.status)
        const body = await reply.text()
        if (reply.status === 200 && /responses\?(?!limit)/.test(path))
          expect(JSON.parse(body).responses, path).toEqual([])
      }
      for (const path of [
        `/?place=${word}&weeks=${word}`,
        `/answers?prompt=${word}`,
        `/answers/${word}`,
        `/inbox/${word}`,
      ])
        expect((await open(path)).status, path).toBeLessThan(500)
      expect((await test.app.request(`/v1/people/${word}`, erasing)).status, text).toBe(200)
      await post([said({ run: 'b', context: { place: text }, answers: { rating: 1, why: text } })])
      await send('/login', { name: text, password: text })
    }
    expect(JSON.stringify((await stored()).filter(({ response }) => response === 'a'))).toBe(whole)
    expect(test.reports).toEqual([])
  }, 600_000)

  const erasing = { method: 'DELETE', headers: { authorization: 'Bearer sk_test_0123456789abcdef' } }
})

describe('C69 paths that lead out of a folder', () => {
  it('lead nowhere', async () => {
    for (const path of some(paths, 7))
      for (const before of ['/', '/presets/', '/themes/', '/ask/', '/t/hall/', '/v1/prompts/', '/answers/']) {
        const reply = await open(before + path)
        expect([200, 303, 400, 404], before + path).toContain(reply.status)
        expect(await reply.text(), before + path).not.toMatch(/root:|"@earshot\/|SQLite format|import /)
      }
    expect(test.reports).toEqual([])
  }, 120_000)

  it('are no names of a file that is made here', async () => {
    for (const text of [
      '../../etc/passwd',
      '..\\..\\x',
      'a/b',
      'x\r\nSet-Cookie: a=b',
      '"; filename="x.html',
    ])
      for (const format of ['svg', 'html', 'pdf']) {
        const query = new URLSearchParams({ place: text, tables: '1', name: text, format })
        const named = (await open(`/setup/cards?${query}`)).headers.get('content-disposition') ?? ''
        expect(named).toMatch(/^$|^(attachment|inline)(; filename="[\w.-]+")?$/)
      }
  })
})
