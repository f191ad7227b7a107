import type { Prompt } from '@earshot/core/prompt'
import { catalogue } from '@earshot/presets/catalogue'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { receiptCode } from '../src/receipts/receipt-code.ts'
import { filledIn } from './filled-in.ts'
import { pageForm, unescaped } from './page-form.ts'
import { secret, type TestApp, testApp } from './test-app.ts'
import { visitorOf } from './test-visitor.ts'

let test: TestApp
beforeEach(() => {
  test = testApp()
})
afterEach(() => test.close())
const { open, send, stored } = visitorOf(() => test)

const context = { team: 'kitchen', ref: 'N-7', due: 'Friday', place: 's1' }
const address = ({ id }: Prompt): string => `/ask/${id}?${new URLSearchParams(context)}`

const code = (): string => {
  const day = Math.floor(test.clock.now / 86_400_000)
  const codes = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => receiptCode({ place: 's1', day, number }, secret))
  return codes.find((made) => made !== undefined) ?? ''
}

type Way = 'first' | 'last' | 'only what is required'

/** Answers page after page by form posts, to the thanks page. Gives the ids of the questions that were answered. */
async function walk(prompt: Prompt, way: Way) {
  let page = await open(address(prompt))
  const answered: string[] = []
  for (let pages = 0; !page.html.includes('<p class="sent">Sent</p>'); pages++) {
    expect([page.status, pages < 20], page.html).toEqual([200, true])
    expect(page.html).not.toContain('{context')
    const { fields, names } = pageForm(page.html)
    const asked = (fields.get('asked') ?? '').split(' ')
    const questions = prompt.questions.filter(({ id }) => asked.includes(id))
    for (const { id, type } of questions)
      if (type !== 'message')
        expect(
          names.some((name) => name.startsWith(`q.${id}`)),
          id,
        ).toBe(true)
    const given = questions.filter(
      ({ type, required }, index) =>
        type !== 'message' && (way !== 'only what is required' || required || pages + index === 0),
    )
    answered.push(...given.map(({ id }) => id))
    const filled = given.map((question) => filledIn(question, way === 'last' ? 'last' : 'first'))
    // Not any text is the code of a receipt.
    if (prompt.id === 'receipt-entry' && asked.includes('code')) filled.push({ code: code() })
    page = await send(page, Object.assign({}, ...filled))
  }
  return { page, answered }
}

describe.each(catalogue.map(({ prompt }) => [prompt.id, prompt] as const))('%s', (id, prompt) => {
  it.each<Way>(['first', 'last', 'only what is required'])(
    'is asked and answered without script: %s',
    async (way) => {
      const { page, answered } = await walk(prompt, way)
      expect(page.status).toBe(200)
      expect(unescaped(page.html)).toContain(
        `<title>Sent: ${prompt.title.replace('{context.team}', 'kitchen')}</title>`,
      )
      expect(page.html).not.toContain('{context')
      const rows = await stored()
      const channel = id === 'receipt-entry' ? 'receipt' : 'page'
      expect(rows).toMatchObject([
        {
          state: 'submitted',
          data: { prompt: { id }, channel, context, audience: prompt.audience ?? 'external' },
        },
      ])
      expect(rows[0]?.data.answers.map(({ question }) => question)).toEqual(answered)
      expect(answered.length).toBeGreaterThan(0)
      expect(test.reports).toEqual([])
    },
  )
})

it('weaves what is known into titles, questions and thanks', async () => {
  const page = await open('/ask/handover?team=kitchen')
  expect(page.html).toContain('Did you get what you needed from the kitchen team this time?')
})
