import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { widgetFile } from '../src/widget-files.ts'
import { pageForm } from './page-form.ts'
import { type TestApp, testApp } from './test-app.ts'
import { answersOf, isSent, visitorOf } from './test-visitor.ts'
import { showingsOf } from './totals-of.ts'

let test: TestApp
beforeEach(() => {
  test = testApp()
})
afterEach(() => test.close())
const { open, send, stored } = visitorOf(() => test)

describe('GET /ask/{prompt}', () => {
  it('shows the first question and records nothing', async () => {
    const page = await open('/ask/how-did-we-do?order=A-1041')
    expect(page.status).toBe(200)
    expect(page.html).toContain('How did we do today?')
    expect(pageForm(page.html).names).toEqual(['note', 'q.rating'])
    expect(await stored()).toEqual([])
    expect(await showingsOf(test.storage)).toEqual([])
  })

  it('gives every visitor a run of their own', async () => {
    const runs = await Promise.all([open('/ask/how-did-we-do'), open('/ask/how-did-we-do')])
    const [a, b] = runs.map(({ html }) => pageForm(html).fields.get('run'))
    expect(a).toMatch(/^[\da-f-]{36}$/)
    expect(a).not.toBe(b)
  })

  it('lets nothing run that is not ours', async () => {
    const reply = await test.app.request('/ask/how-did-we-do')
    expect(reply.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    )
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff')
    expect(reply.headers.get('referrer-policy')).toBe('same-origin')
    expect(await reply.text()).not.toMatch(/<style|style=|<script>| on\w+=/)
  })

  it('says in words that a prompt is not there', async () => {
    for (const path of ['/ask/nothing', '/ask/__proto__', '/t/mail@x.example/12', '/t/garden/+49151234567']) {
      const page = await open(path)
      expect(page.status).toBe(404)
      expect(page.html).toContain('Nothing is asked here')
    }
  })

  it('lets the widget take the first page, where there is one, with the context it told', async () => {
    expect((await open('/ask/how-did-we-do')).html).not.toContain('<script')
    await test.close()
    test = testApp({ widgetFiles: new Map([['earshot.js', widgetFile(new Uint8Array())]]) })
    const page = await open('/t/garden/12?shift=late')
    expect(page.html).toContain('<script async src="/earshot.js"></script>')
    expect(page.html.replace(/(context-visit=")[0-9a-f]{16}/, '$1…')).toContain(
      '<div data-earshot="table-check" data-earshot-display="page" data-earshot-channel="page" data-earshot-context-shift="late" data-earshot-context-place="garden" data-earshot-context-table="12" data-earshot-context-visit="…">',
    )
    expect((await send(page, { state: 'good' })).html).not.toContain('<script')
  })
})

describe('answering without script', () => {
  it('goes through criticism to the end, and keeps every page', async () => {
    const first = await open('/ask/how-did-we-do?order=A-1041&email=ann@mail.example')
    const second = await send(first, { rating: '2' })
    expect(second.status).toBe(200)
    expect(await stored()).toMatchObject([{ state: 'partial', criticism: true, data: { revision: 1 } }])
    expect(pageForm(second.html).names).toEqual([
      'q.what',
      'q.what.other',
      'q.why',
      'q.hope',
      'q.right',
      'q.right.other',
      'q.may',
    ])
    const third = await send(second, {
      what: ['fairness', 'other'],
      'what.other': 'the door',
      why: 'one\r\ntwo',
      may: 'yes',
    })
    expect(pageForm(third.html).names).toEqual(['q.how.name', 'q.how.email', 'q.how.phone'])
    isSent(
      await send(third, { 'how.email': 'ann@mail.example' }),
      'Thank you for telling us. This helps us to get better.',
    )

    const [response, ...more] = await stored()
    expect(more).toEqual([])
    expect(response).toMatchObject({
      id: pageForm(first.html).fields.get('run'),
      source: '//localhost',
      state: 'submitted',
      data: {
        channel: 'page',
        context: { order: 'A-1041' },
        page: { path: '/ask/how-did-we-do', title: 'How did we do?' },
        presentation: { display: 'page', show: 'words', scales: { rating: [1, 4] } },
        answers: [
          { question: 'rating', value: 2, label: 'Fair' },
          {
            question: 'what',
            value: ['fairness', 'other'],
            label: ['Being treated fairly', 'Something else'],
            other: 'the door',
          },
          { question: 'why', value: 'one\ntwo' },
          { question: 'may', value: 'yes', label: 'Yes, please contact me' },
          { question: 'how', value: { email: 'ann@mail.example' } },
        ],
      },
    })
    expect(test.heard.map(({ criticism }) => criticism)).toEqual([true, true, true])
  })

  it.each([
    [
      '/ask/how-did-we-do',
      [{ rating: '4' }, { well: 'all' }],
      { rating: 4, well: 'all' },
      'We will tell the team.',
    ],
    ['/ask/how-did-we-do', [{ rating: '3' }, {}], { rating: 3 }, 'We read every answer.'],
    [
      '/ask/how-did-we-do',
      [{ rating: '1' }, { may: 'no' }],
      { rating: 1, may: 'no' },
      'This helps us to get better.',
    ],
    ['/t/garden/12', [{ state: 'good' }, { dish: '5' }], { state: 'good', dish: 5 }, 'Enjoy your meal.'],
    [
      '/t/garden/12',
      [{ state: 'need' }, { need: ['bill', 'drinks'] }],
      { state: 'need', need: ['bill', 'drinks'] },
      'Someone is on the way.',
    ],
    ['/t/garden/12', [{ state: 'someone' }], { state: 'someone' }, 'Someone is on the way.'],
    [
      '/t/garden/12',
      [{ state: 'wrong' }, { wrong: ['allergy'] }],
      { state: 'wrong', wrong: ['allergy'] },
      'Someone is on the way.',
    ],
    [
      '/t/garden/12',
      [{ state: 'wrong' }, { wrong: ['cold'] }, { send: 'no' }],
      { state: 'wrong', wrong: ['cold'], send: 'no' },
      'This helps us',
    ],
    ['/ask/post-purchase?order=1', [{ reason: 'near' }], { reason: 'near' }, 'We read every answer.'],
    ['/ask/post-purchase?part=delivered', [{ expect: '5' }, {}], { expect: 5 }, 'We will tell the team.'],
  ] as const)('%s %j', async (path, pages, answers, words) => {
    let page = await open(path)
    for (const filled of pages) page = await send(page, filled)
    isSent(page, words)
    expect(await stored()).toHaveLength(1)
    expect(answersOf((await stored())[0])).toEqual(answers)
    expect((await stored())[0]?.state).toBe('submitted')
  })

  it('tells the table and the place', async () => {
    await send(await open('/t/garden/12?visit=v1'), { state: 'someone' })
    expect(await stored()).toMatchObject([
      { call: true, data: { context: { place: 'garden', table: '12', visit: 'v1' } } },
    ])
  })

  it('can be sent before its end', async () => {
    const second = await send(await open('/ask/how-did-we-do'), { rating: '1' })
    expect(pageForm(second.html).buttons).toEqual(['next', 'finish'])
    isSent(await send(second, { why: 'cold', may: 'yes' }, 'finish'), 'Thank you for telling us.')
    expect(answersOf((await stored())[0])).toEqual({ rating: 1, why: 'cold', may: 'yes' })
  })

  it('sends nothing where nothing was answered, and says so', async () => {
    const page = await send(await open('/ask/post-purchase'), {})
    expect(page.status).toBe(422)
    expect(page.html).toContain('There is no answer to send yet.')
    expect(await stored()).toEqual([])
  })
})
