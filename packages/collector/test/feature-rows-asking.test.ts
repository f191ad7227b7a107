import { visibleQuestions } from '@earshot/core/conversation'
import { decide } from '@earshot/core/decide'
import { type History, remember } from '@earshot/core/history'
import type { Prompt } from '@earshot/core/prompt'
import { lintPrompt } from '@earshot/lint/lint-prompt'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { caseOf } from '../src/cases/case-of.ts'
import { openCases } from '../src/cases/open-cases.ts'
import { writtenIn } from '../src/comments/comment-entries.ts'
import { recurringWords } from '../src/comments/recurring-words.ts'
import { recordOf } from '../src/ingest/record-of.ts'
import { countResponses } from '../src/listening/count-responses.ts'
import { hiddenWords, insideBlock } from '../src/results/inside-block.ts'
import { signedIn, type TestApp, testApp } from './test-app.ts'
import { conversation as begun, type Said, said } from './test-events.ts'
import { prompts, releasedOf, stored, times } from './test-responses.ts'
import { senderOf } from './test-sender.ts'
import { visitorOf } from './test-visitor.ts'

function preset(id: string) {
  const found = prompts.get(id)
  if (!found) throw new Error(`there is no prompt ${id}`)
  return found
}
const scale = ['Poor', 'Fair', 'Good', 'Outstanding'] as const
const rating = { id: 'rating', type: 'rating', text: 'How did we do?', scale } as const
const phoneOnly: Prompt = {
  id: 'phone-only',
  title: 'Phone only',
  questions: [
    rating,
    {
      id: 'how',
      type: 'contact',
      text: 'How can we reach you?',
      help: 'Only to answer you.',
      fields: ['phone'],
    },
  ],
  criticism: 'rating <= 2',
}
const review = {
  id: 'tell',
  type: 'message',
  text: 'You can also tell others.',
  link: { text: 'Write a public review', url: 'https://reviews.example/us', public: true },
} as const
const reviewed: Prompt = { id: 'reviewed', title: 'Reviewed', questions: [rating, review] }
const promised: Prompt = {
  id: 'promised',
  title: 'Promised',
  questions: [
    {
      id: 'kept',
      type: 'choice',
      text: 'We said “{context.promised}”. Did we do it?',
      options: [
        { id: 'yes', text: 'Yes' },
        { id: 'no', text: 'No' },
      ],
      order: 'ordinal',
    },
  ],
}

let test: TestApp
let cookie: string
beforeEach(async () => {
  test = testApp({ extra: [phoneOnly, reviewed, promised] })
  cookie = await signedIn(test.app)
})
afterEach(() => test.close())
const visitor = visitorOf(() => test)
const { post } = senderOf(() => test)
const store = (what: Said) => test.storage.store([recordOf(said(what), prompts)], test.clock.now)
const open = async (path: string) =>
  (await (await test.app.request(path, { headers: { cookie } })).text())
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')

describe('what the founding ideas ask of what was heard', () => {
  it('F0-13 what staff wrote down is in the inbox as a staff entry, and in no figure of customers', async () => {
    const words = 'The door sticks.'
    await store({ run: 'h', prompt: preset('heard'), answers: { way: 'person', kind: 'problem', words } })
    await openCases(test.storage, test.clock.now)
    expect(await open('/inbox')).toMatch(/Staff entry/i)
    const digest = countResponses(
      times(3, { of: 'heard', answers: { way: 'person', kind: 'problem' } }),
      prompts,
    )
    expect([...digest.prompts.values()].map(({ audience }) => audience)).toEqual(['internal'])
    expect(await open('/')).toContain('What to make better Not asked yet.')
  })

  it('F0-19 who will not come again is a case at risk where a contact was given, and else only counts', () => {
    const answers = { view: 3, again: 'no' }
    const how = { name: 'Kim', email: 'kim@x.example', consent: true }
    const asked = stored({ of: 'perception-annual', answers: { ...answers, may: 'yes', how } })
    expect(caseOf(asked)).toMatchObject({ kind: 'at-risk', severity: 2, contact: true })
    const silent = stored({ of: 'perception-annual', answers })
    expect(caseOf(silent)).toMatchObject({ kind: 'criticism', severity: 4, contact: false })
    const [part] = countResponses([asked, silent], prompts).prompts.values()
    expect(part?.answers.get('again=no')).toBe(2)
  })

  it('F0-23 a prompt that asks for a contact and does not say why is refused', () => {
    const rules = (help?: string) =>
      lintPrompt({
        ...phoneOnly,
        questions: [
          rating,
          { id: 'how', type: 'contact', text: 'How can we reach you?', ...(help && { help }) },
        ],
      })
        .filter(({ level }) => level === 'error')
        .map(({ rule }) => rule)
    expect(rules()).toContain('F-14')
    expect(rules('Only to answer you.')).not.toContain('F-14')
  })

  it('F1-06 staff are asked whether they have what they need and may fix a problem; below five people nothing is told', () => {
    expect(preset('manager-support').questions.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['tools', 'may']),
    )
    const answers = { easier: 2, fair: 2, tools: 2, may: 1 }
    const now = Date.parse('2026-11-20')
    const block = (count: number) => {
      const at = Date.parse('2026-11-03')
      const batches = releasedOf(times(count, { of: 'manager-support', answers, at }))
      return insideBlock(['manager-support'], batches, now, prompts)
    }
    expect(block(4)).toMatchObject({ sentence: hiddenWords, rows: [] })
    expect(block(5)?.rows).toMatchObject([{ n: 5 }])
  })

  it('F1-11 three answers of the owner put up the first prompt: it ends with an address that asks', async () => {
    expect(await open('/')).toContain('Answer three questions, and the first prompt is up')
    const send = (fields: Record<string, string>) =>
      test.app.request('/begin', { method: 'POST', headers: { cookie }, body: new URLSearchParams(fields) })
    const two = await send({ name: 'Linden', meeting: 'tables' })
    expect(two.status).toBe(422)
    expect(await two.text()).toMatch(/Please answer all three\.[\s\S]*value="Linden"/)
    const page = await (
      await send({ name: 'Linden & Co', meeting: 'tables', promise: 'We read all of it.' })
    ).text()
    const address = /<h2 id="live"><a href="([^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect(new URL(address).pathname).toBe('/ask/reason-for-visit')
    const web = await send({ name: 'Linden', meeting: 'web', promise: 'We read all of it.' })
    // Whoever has just put the line in waits to see it.
    expect(await web.text()).toMatch(/<\/pre><p>It opens when a visitor is about to leave the page\./)
    const asked = await visitor.open(new URL(address).pathname + new URL(address).search)
    expect(asked.html).toContain(preset('reason-for-visit').questions[0]?.text)
    await visitor.send(asked, { reason: 'buy' })
    expect((await visitor.stored())[0]?.data).toMatchObject({
      prompt: { id: 'reason-for-visit' },
      context: { place: 'Linden & Co' },
    })
    expect(await open('/goals')).toContain('What we aim for')
  })

  it('F1-13 what people need next year is listed, and one step from an action', async () => {
    await store({
      run: 'a',
      prompt: preset('perception-annual'),
      answers: { view: 3, future: 'A lift for prams.' },
    })
    const html = await (await test.app.request('/comments?q=lift', { headers: { cookie } })).text()
    expect(html).toContain('What will you need from us next year?')
    const link = /href="(\/actions\?[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
    expect(await open(link ?? '/')).toContain('“A lift for prams.” →')
  })

  it('F1-31 only the ways that the owner has are offered, and the one that was chosen is kept with the case', async () => {
    const page = await visitor.open('/ask/phone-only?answer=1')
    const next = await visitor.send(page, { rating: '1' })
    const form = /q\.how\.phone/.test(page.html) ? page.html : next.html
    expect(form).toContain('type="tel"')
    expect(form).not.toMatch(/type="email"|autocomplete="name"/)
    await post([
      said({
        run: 'p',
        prompt: phoneOnly,
        answers: { rating: 1, how: { phone: '0171 2345678', consent: true } },
      }),
    ])
    await openCases(test.storage, test.clock.now)
    expect(await test.storage.listening.case('p')).toMatchObject({ contact: true })
    expect(await open('/inbox/p')).toContain('0171 2345678')
  })

  it('F1-32 a public link is for all or for none: a condition is an error, and both ends of the scale see the same', async () => {
    const broken = lintPrompt({ ...reviewed, questions: [rating, { ...review, when: 'rating = 4' }] })
    expect(broken.map(({ rule }) => rule)).toContain('G-01')
    expect(lintPrompt(reviewed).map(({ rule }) => rule)).not.toContain('G-01')
    const ends = ['1', '4'].map((value) => {
      const answers = { rating: Number(value) }
      return visibleQuestions(begun({ prompt: reviewed, answers })).map(({ id }) => id)
    })
    expect(ends).toEqual([
      ['rating', 'tell'],
      ['rating', 'tell'],
    ])
    // Without a script it stands on the page before anybody has answered.
    expect((await visitor.open('/ask/reviewed')).html).toContain('https://reviews.example/us')
  })

  it('F2-01 the words that describe the house are counted in small letters, and it stands next to other places', () => {
    expect(preset('perception-annual').questions.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['words', 'other']),
    )
    const answers = ['Slow, friendly, LOUD', 'Friendly, loud, cheap', 'FRIENDLY']
    const list = answers.map((words, index) => {
      const [written] = writtenIn(stored({ of: 'perception-annual', answers: { view: 3, words } }), prompts)
      return { by: `${index}`, words: written?.words ?? '' }
    })
    expect(recurringWords(list, { fewest: 2, most: 5 })).toEqual([
      { word: 'friendly', responses: 3 },
      { word: 'loud', responses: 2 },
    ])
  })

  it('F2-04 what was promised is said back in the question, as text and never as markup', async () => {
    const { html } = await visitor.open(
      `/ask/promised?promised=${encodeURIComponent('ready <b>in</b> 20 min')}`,
    )
    expect(html).toContain('We said “ready &lt;b&gt;in&lt;/b&gt; 20 min”. Did we do it?')
    expect(html).not.toContain('<b>in</b>')
  })

  it('F2-06 one in five is asked for a surprise, drawn before anything is known of the rating', () => {
    const prompt = preset('memorable')
    const drawn = Array.from(
      { length: 2_000 },
      (_, id) => decide(prompt, { now: 1, visitor: { id: `v${id}` } }).ask,
    )
    const count = drawn.filter(Boolean).length
    expect(Math.abs(count - 400)).toBeLessThan(72) // four sigma
    expect(prompt.targeting).toBeUndefined()
    expect(prompt.questions.every(({ when }) => when === undefined)).toBe(true)
  })

  it('F2-11 what another program posts as a need that came by phone stands in the list of needs as such', async () => {
    await post([
      said({
        run: 'n',
        prompt: preset('heard'),
        answers: { way: 'phone', kind: 'need', words: 'A parking place', answer: 'unknown' },
      }),
    ])
    expect(await open('/requests')).toMatch(/A parking place heard by phone on 21 Nov/)
  })

  it('F2-14 a sign of trouble opens an offer of help once, and never where people pay', () => {
    const help: Prompt = {
      ...preset('clear'),
      id: 'help',
      trigger: [{ on: 'event', name: 'trouble' }],
      limits: { every: '30d' },
    }
    const at = (path: string, history: History = {}) => decide(help, { now: 9, page: { path }, history }).ask
    expect([at('/cart'), at('/checkout')]).toEqual([true, false])
    const once = remember(remember({}, help, 'opened', { now: 1 }), help, 'answered', { now: 2 })
    expect(at('/cart', once)).toBe(false)
  })
})
