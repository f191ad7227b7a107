import { managerSupport } from '@earshot/presets/manager-support'
import { tableCheck } from '@earshot/presets/table-check'
import { vendor } from '@earshot/presets/vendor'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recordOf } from '../src/ingest/record-of.ts'
import { digestKeeper } from '../src/listening/digest-keeper.ts'
import { hiddenWords } from '../src/results/inside-block.ts'
import { results } from '../src/results/results.ts'
import { unescaped } from './page-form.ts'
import { signedIn, type TestApp, testApp, writeKey } from './test-app.ts'
import { type Said, said } from './test-events.ts'
import { prompts } from './test-responses.ts'

let test: TestApp
let cookie: string
beforeEach(async () => {
  test = testApp()
  cookie = await signedIn(test.app)
})
afterEach(() => test.close())

const store = async (...list: readonly Said[]) => {
  for (const item of list) await test.storage.store([recordOf(said(item), prompts)], test.clock.now)
}
const open = async (path = '/'): Promise<string> =>
  (await test.app.request(path, { headers: { cookie } })).text()
const textOf = (html: string): string => unescaped(html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '))

describe("the owner's first page", () => {
  it('says how to begin while nobody has answered', async () => {
    expect(unescaped(await open())).toContain(
      `<script async src="http://localhost/earshot.js" data-key="${writeKey}" data-prompt="how-did-we-do"></script>`,
    )
  })

  it('F0-25 begins with who waits and what was criticised, not with a score', async () => {
    await store({ answers: { rating: 1, what: ['time'] } }, { answers: { rating: 4 } })
    const headings = [...(await open()).matchAll(/<h2 id="\w+">([^<]+)</g)].map(([, name]) => name)
    expect(headings.slice(0, 5)).toEqual([
      'Now',
      'What to make better',
      'Is it normal?',
      'Where?',
      'Next step',
    ])
  })

  it('shows a call within the next look, and three comments with names masked', async () => {
    await store({ prompt: tableCheck, answers: { state: 'someone' }, context: { table: '12' } })
    for (const why of [
      'Our waiter Jonas was slow.',
      'Slow.',
      'Slow again.',
      'The oldest is not shown.',
    ].reverse())
      await store({ answers: { rating: 1, what: ['time'], why } })
    const text = textOf(await open())
    expect(text).toContain('1 guest waits, since 0 s (Table 12).')
    expect(text).toContain('How long it took: 4 of 4 critical answers.')
    expect(text).toContain('Our waiter [name] was slow.')
    expect(text.match(/3 comments/g)).toHaveLength(1)
  })

  it('F0-26 says of a filtered view that it is one, and keeps nothing of it', async () => {
    await store(
      { answers: { rating: 1, what: ['time'] }, context: { shift: 'late' } },
      { answers: { rating: 1, what: ['price'] }, context: { shift: 'early' } },
    )
    const filtered = textOf(await open('/?shift=late'))
    expect(filtered).toContain('Filtered: only Shift late. The rest is not shown.')
    expect(filtered).toMatch(/How long it took: 1 of 1 critical answers\..* Too few for a percentage\./)
    expect(filtered).not.toContain('The price: ')
    const whole = textOf(await open())
    expect(whole).not.toContain('Filtered:')
    expect(whole).toContain('The price: 1 of 2 critical answers.')
  })

  it('tells what colleagues and suppliers say in tabs of their own, and of four colleagues nothing', async () => {
    const vendors = (rating: number) => ({ prompt: vendor, answers: { rating } })
    const colleagues = (count: number) =>
      store(
        ...Array.from({ length: count }, () => ({
          prompt: managerSupport,
          answers: { easier: 1 },
        })),
      )
    await store({ answers: { rating: 4 } }, vendors(1), vendors(2))
    await colleagues(4)
    const tabs = async (path?: string) =>
      [
        ...(await open(path)).matchAll(
          /<a href="([^"]*)"( aria-current="page")?>(Customers|Staff|Suppliers)</g,
        ),
      ].map(([, address, current, name]) => `${name} ${address}${current ? ', here' : ''}`)
    expect(await tabs()).toEqual([
      'Customers /, here',
      'Staff /?audience=internal',
      'Suppliers /?audience=vendor',
    ])
    expect(textOf(await open())).not.toContain('called us Poor or Fair')
    const suppliers = textOf(await open('/?audience=vendor&table=12'))
    expect(suppliers).toContain('Filtered: only Suppliers. The rest is not shown.')
    expect(suppliers).toContain('Critical: 2 of 2 called us Poor or Fair')
    expect(suppliers).not.toContain('Table 12')
    expect(textOf(await open('/?audience=internal'))).toContain(hiddenWords)
    expect(await tabs('/?audience=internal')).toContain('Staff /?audience=internal, here')
  })

  it('says how many places are not in the list', async () => {
    await store(
      ...Array.from({ length: 43 }, (_, table) => ({
        answers: { rating: 1 },
        context: { table: `${table}` },
      })),
    )
    await store(...Array.from({ length: 90 }, () => ({ answers: { rating: 4 }, context: { table: '99' } })))
    expect(textOf(await open())).toContain('Shown: 40 of 44, those with the most answers.')
    const keeper = digestKeeper(test.storage, prompts, Number.POSITIVE_INFINITY)
    const { where } = await results(
      { storage: test.storage, prompts, keeper },
      { weeks: 12, only: {} },
      test.clock.now,
    )
    // Of all tables, and not of those in the list alone.
    expect(where?.groups[0]?.house).toBeCloseTo(43 / 133)
  })

  it('says of few answers that they are few, in the words for so many', async () => {
    const many = (count: number) =>
      store(...Array.from({ length: count }, () => ({ answers: { rating: 1, what: ['time'] } })))
    await many(4)
    const four = textOf(await open())
    expect(four).toContain('How long it took: 4 of 4 critical answers.')
    expect(four).toContain('Too few for a percentage.')
    await many(1)
    expect(textOf(await open())).toContain('Few answers: the true figure may lie anywhere in this range.')
    await many(25)
    const thirty = textOf(await open())
    expect(thirty).toContain('How long it took: 30 of 30 critical answers (100 %, ')
    expect(thirty).not.toContain('Few answers')
  })

  it('F0-09 lists what was never asked, with a way to the questions', async () => {
    const fresh = await open()
    expect(textOf(fresh)).toContain('11 of 11 things were never asked.')
    expect(fresh).toContain('href="/ask/how-did-we-do"')
    // Who is told, and what is aimed for, is set before the first answer.
    for (const door of ['alerts', 'goals', 'actions']) expect(fresh).toContain(`href="/${door}"`)
    await store({})
    const html = await open()
    expect(textOf(html)).toContain('10 of 11 things were never asked.')
    expect(html).toContain('href="/ask/six-needs"')
  })

  it('works from the address alone, whatever stands in it', async () => {
    await store({})
    for (const path of [
      '/?weeks=9999',
      '/?prompt=nothing',
      '/?place=%3Cscript%3E',
      '/?staff=a&channel=b&table=c',
    ])
      expect((await test.app.request(path, { headers: { cookie } })).status).toBe(200)
    expect(await open('/?place=%3Cscript%3Ealert(1)')).not.toContain('<script>alert')
  })
})

describe('the figures of days', () => {
  const day = 86_400_000

  it('are counted once, and anew where a response of the day changes or is erased', async () => {
    await store(
      { run: 'a', answers: { rating: 4 }, type: 'updated', revision: 1 },
      { run: 'b', answers: { rating: 4 } },
    )
    test.clock.now += 3 * day
    const keeper = digestKeeper(test.storage, prompts, Number.POSITIVE_INFINITY)
    const critical = async (): Promise<number> => {
      const days = await keeper.days(0, test.clock.now)
      return [...days.values()]
        .flatMap(({ prompts }) => [...prompts.values()])
        .reduce((sum, part) => sum + part.critical, 0)
    }
    expect(await critical()).toBe(0)
    const [stamp] = await test.storage.listening.digests()
    test.clock.now += day
    expect(await critical()).toBe(0)
    expect(await test.storage.listening.digests()).toEqual([stamp])
    await store({ run: 'a', answers: { rating: 1 }, revision: 3 })
    expect(await critical()).toBe(1)
    // Another process has its own memory, and the same figures.
    test.clock.now += day
    await store({ run: 'b', answers: { rating: 1 }, revision: 9 })
    const other = digestKeeper(test.storage, prompts, Number.POSITIVE_INFINITY)
    await other.days(0, test.clock.now)
    test.clock.now += day
    expect(await critical()).toBe(2)
  })

  it('are the same for a view of everything as for everything counted at once', async () => {
    for (let index = 0; index < 30; index += 1) {
      await store({
        run: `r${index}`,
        answers: { rating: 1 + (index % 4), ...(index % 4 < 2 && { what: ['time'] }) },
        context: { place: 'Linden', shift: index % 2 ? 'late' : 'early' },
      })
      test.clock.now += day / 2
    }
    const parts = {
      storage: test.storage,
      prompts,
      keeper: digestKeeper(test.storage, prompts, Number.POSITIVE_INFINITY),
    }
    const whole = await results(parts, { weeks: 12, only: {} }, test.clock.now)
    const filtered = await results(parts, { weeks: 12, only: { place: 'Linden' } }, test.clock.now)
    for (const block of ['better', 'normal', 'where'] as const) expect(filtered[block]).toEqual(whole[block])
  })
})
