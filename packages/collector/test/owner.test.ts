import { howDidWeDo } from '@earshot/presets/how-did-we-do'
import { tableCheck } from '@earshot/presets/table-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recordOf } from '../src/ingest/record-of.ts'
import { unescaped } from './page-form.ts'
import { signedIn, type TestApp, testApp, writeKey } from './test-app.ts'
import { marked, ran, type Said, said } from './test-events.ts'
import { senderOf } from './test-sender.ts'

const prompts = new Map([howDidWeDo, tableCheck].map((prompt) => [prompt.id, prompt]))
let test: TestApp
let cookie: string
beforeEach(async () => {
  test = testApp()
  cookie = await signedIn(test.app)
})
afterEach(() => test.close())

const { post } = senderOf(() => test)

async function store(...events: readonly (Said | ReturnType<typeof ran>)[]): Promise<void> {
  const records = events.map((event) => recordOf('specversion' in event ? event : said(event), prompts))
  await test.storage.store(records, test.clock.now)
}

const open = async (path = '/answers'): Promise<string> =>
  (await test.app.request(path, { headers: { cookie } })).text()

/** The text of a page without its tags, in one line. */
const textOf = (html: string): string => unescaped(html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '))

/** What stands between two headings. */
const between = (html: string, from: string, to: string): string =>
  html.slice(html.indexOf(from), html.indexOf(to))

describe('the page of all answers', () => {
  it('says how to begin while nobody has answered', async () => {
    const html = await open()
    expect(html).toContain('Nobody has answered yet.')
    expect(unescaped(html)).toContain(
      `<script async src="http://localhost/earshot.js" data-key="${writeKey}" data-prompt="how-did-we-do"></script>`,
    )
    expect(html).not.toContain('Download all')
  })

  it('puts an answer back into the figures that was left out as hardly a customer’s', async () => {
    await post([marked({ run: 'odd', answers: { rating: 4 } }, ['burst'])])
    expect(unescaped(await open())).toContain('left out: 1')
    const count = { method: 'POST', body: new URLSearchParams({ do: 'count' }) }
    expect((await test.app.request('/answers/odd', { ...count, headers: { cookie } })).status).toBe(303)
    expect(unescaped(await open())).not.toContain('left out: ')
    expect((await test.storage.response('odd'))?.data).toMatchObject({ answers: [{ value: 4 }] })
  })

  it('uses the address that people know', async () => {
    await test.close()
    test = testApp({ publicUrl: 'http://listen.example' })
    cookie = await signedIn(test.app)
    expect(unescaped(await open())).toContain('<script async src="http://listen.example/earshot.js"')
  })

  it('may run its one script, and nothing else', async () => {
    const reply = await test.app.request('/answers', { headers: { cookie } })
    expect(reply.headers.get('content-security-policy')).toContain(
      "require-trusted-types-for 'script'; trusted-types earshot-page",
    )
    expect(reply.headers.get('cache-control')).toBe('private, no-cache')
    const html = await reply.text()
    expect(html).toContain('<meta name="robots" content="noindex">')
    expect(html.match(/<script[^>]*>/g)).toEqual(['<script type="module" src="/owner.js">'])
    expect(html).not.toMatch(/<style|style=/)
  })

  it('puts criticism and calls before the rest, each newest first', async () => {
    await store({ run: 'top', answers: { rating: 4 } })
    test.clock.now += 60_000
    await store({ run: 'poor', answers: { rating: 1 } }, { run: 'good', answers: { rating: 3 } })
    test.clock.now += 60_000
    await store({ run: 'call', prompt: tableCheck, answers: { state: 'someone' } })
    const html = await open()
    const ids = (part: string) => [...part.matchAll(/id="r-([\w-]+)"/g)].map(([, id]) => id)
    expect(ids(between(html, 'id="first"', 'id="also"'))).toEqual(['call', 'poor'])
    expect(ids(between(html, 'id="also"', 'id="figures"'))).toEqual(['good', 'top'])
  })

  it('says what was said, where, and when', async () => {
    await store({
      run: 'a',
      answers: {
        rating: 2,
        what: ['fairness', 'time'],
        why: 'We waited.\nLong.',
        may: 'yes',
        how: { name: 'Ann', email: 'ann@mail.example' },
      },
      context: { order: 'A-1041', table: '12', visit: 'v-77', weather: 'rain' },
      type: 'updated',
    })
    test.clock.now += 5 * 60_000
    const text = textOf(await open())
    expect(text).toContain('How did we do today? Fair')
    expect(text).toContain('What could have been better? Being treated fairly, How long it took')
    expect(text).toContain('What happened? We waited. Long.')
    expect(text).toContain('How can we reach you? Ann, ann@mail.example')
    expect(text).toContain('Table 12 Order A-1041 weather rain')
    expect(text).not.toContain('v-77')
    expect(text).toMatch(/5 min\. ago · 21 Nov 2026, \d\d:\d\d/)
    expect(text).toContain('Criticism')
    expect(text).toContain('Not finished')
  })

  it('names the question by its id where the prompt is not known', async () => {
    await test.storage.store(
      [recordOf(said({ run: 'a', prompt: { ...howDidWeDo, id: 'my-own' } }), new Map())],
      1,
    )
    const text = textOf(await open())
    expect(text).toContain('my-own')
    expect(text).toContain('rating Poor')
  })

  it('leaves out what was withdrawn', async () => {
    await store({ run: 'a', answers: { rating: 4 } }, { run: 'b', type: 'withdrawn' })
    const html = await open()
    expect(html).toContain('id="r-a"')
    expect(html).not.toContain('id="r-b"')
    expect(textOf(html)).toContain('1 response ')
  })

  it('shows fifty, and a way to the older ones and back', async () => {
    for (let index = 0; index < 53; index++) {
      test.clock.now += 1
      await store({ run: `run-${index}` })
    }
    const html = await open()
    expect(html.match(/<article/g)).toHaveLength(50)
    expect(html).not.toContain('Back to the newest')
    const older = await open(/href="(\/answers\?before=[\w-]+)"/.exec(html)?.[1])
    expect([...older.matchAll(/id="r-(run-\d+)"/g)].map(([, id]) => id)).toEqual(['run-2', 'run-1', 'run-0'])
    expect(older).toContain('Back to the newest')
    expect(older).not.toContain('Older answers')
  })
})

describe('the figures', () => {
  const figures = async (): Promise<string> => textOf((await open()).replace(/^[\s\S]*id="figures"/, ''))

  it('give no percentage below five answers', async () => {
    await store({ answers: { rating: 1 } }, { answers: { rating: 2 } }, { answers: { rating: 4 } })
    const text = await figures()
    expect(text).toContain('3 responses')
    expect(text).toContain('Criticism 2 of 3 2 of 3 were criticism. Too few for a percentage.')
    expect(text).toContain('Outstanding 1 of 3 Good 0 of 3 Fair 1 of 3 Poor 1 of 3')
    expect(text).not.toContain('%')
    expect(await open()).not.toContain('<svg')
  })

  it('give each share with its interval from five on', async () => {
    await store(...Array.from({ length: 10 }, (_, index) => ({ answers: { rating: index < 6 ? 1 : 4 } })))
    const text = await figures()
    expect(text).toContain(
      'Criticism 6 of 10 About 60 % (31–83 %). Few answers: the true figure may lie anywhere in this range.',
    )
    expect(text).toContain('Outstanding 4 of 10 40 % (17–69 %)')
    expect(text).toContain('Good 0 of 10 0 % (0–28 %)')
  })

  it('say how many of those who were shown it answered, and whom that leaves out', async () => {
    await store(ran('shown', { run: 'a' }), ran('shown', { run: 'b' }), ran('shown', { run: 'c' }))
    await store({ run: 'a' }, { run: 'x' }, { run: 'y', type: 'updated' })
    const text = await figures()
    expect(text).toContain(
      'Response rate 1 of 3 1 of 3 answered. Too few for a percentage. 2 responses without a known showing',
    )
    expect(text).toContain('are left out.')
    expect(text).toContain('3 responses · 1 not finished')
  })

  it('say that no showing is known', async () => {
    await store({})
    expect(await figures()).toContain(
      'Response rate No showing is known yet. 1 response without a known showing, such as from the form without script, is left out.',
    )
  })

  it('count a table that asked for someone', async () => {
    await store(
      { prompt: tableCheck, answers: { state: 'need' } },
      { prompt: tableCheck, answers: { state: 'good', dish: 1 } },
    )
    const text = await figures()
    expect(text).toContain('2 responses · 1 asked for someone')
    expect(text).toContain('Criticism 1 of 2')
    expect(text).toContain('All good 1 of 2 We need something 1 of 2 Something is not right 0 of 2')
  })
})

describe('the files of the pages', () => {
  it.each([
    ['/pages.css', 'text/css; charset=utf-8', '--accent: #0b6b63'],
    ['/owner.js', 'text/javascript; charset=utf-8', "from './renew-page.js'"],
    ['/staff.js', 'text/javascript; charset=utf-8', "from './renew-page.js'"],
    ['/renew-page.js', 'text/javascript; charset=utf-8', "createPolicy('earshot-page'"],
  ])('%s is served, once', async (path, type, words) => {
    const reply = await test.app.request(path)
    expect(reply.headers.get('content-type')).toBe(type)
    expect(await reply.text()).toContain(words)
    const etag = reply.headers.get('etag') ?? ''
    expect((await test.app.request(path, { headers: { 'if-none-match': etag } })).status).toBe(304)
  })

  it.each(['/owner.js', '/staff.js', '/renew-page.js'])('%s has no types left', async (path) => {
    const script = await (await test.app.request(path)).text()
    expect(() => new Function(script.replace(/^import .*|^export /gm, ''))).not.toThrow()
  })
})
