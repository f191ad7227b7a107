import { expect, it } from 'vitest'
import { example, open, rating } from '../src/example.ts'
import { flags, foundBy } from './found-by.ts'

it('P-01 looks into conditions, names of context and attributes', () => {
  const when = (text: string) => flags('P-01', example([rating(), { ...open, when: text }]))
  expect(when("context.user = '+49 171 1234567'")).toBe(true)
  expect(when("context.card = '4111 1111 1111 1111'")).toBe(true)
  expect(when("context.order = 'A-1041'")).toBe(false)
  expect(when('context.email')).toBe(true)
  expect(when('context.customer_name')).toBe(true)
  expect(when('context.place')).toBe(false)
  const hello = example([{ ...open, text: 'Hello {context.first-name}, what happened?' }])
  expect(foundBy('P-01', hello).map(({ path }) => path)).toEqual(['questions[0].text'])
  const page = (html: string) => foundBy('P-01', example([open]), { markup: html }).map(({ path }) => path)
  expect(page('<earshot-prompt name="lunch" context-order="kim@example.com"></earshot-prompt>')).toEqual([
    'markup:1:30',
  ])
  expect(page('<earshot-prompt name="lunch" context-email=""></earshot-prompt>')).toEqual([])
  const sending = (to: string) =>
    page(`<script src="/earshot.js" data-prompt="a" data-send-to="${to}"></script>`)
  expect(sending('supabase=https://sb_publishable_abc@ref.supabase.co')).toEqual([])
  expect(sending('sentry=https://abc@o1.ingest.sentry.io/2')).toEqual([])
  expect(sending('formspree=kim@example.com')).toHaveLength(1)
})

it('P-02 speaks only where the line was turned off', () => {
  const off = { privacyLine: false }
  expect(flags('P-02', example([open]))).toBe(false)
  expect(flags('P-02', example([open]), { privacyLine: true })).toBe(false)
  expect(flags('P-02', example([open]), off)).toBe(true)
  expect(flags('P-02', example([{ ...open, form: 'number' }]), off)).toBe(false)
})

it('P-04 wants a duration that can be read', () => {
  const keep = (value: string | null) => flags('P-04', example([open]), { keep: value })
  expect([keep(null), keep('for ever'), keep('90d')]).toEqual([true, true, false])
  expect(flags('P-04', example([open]))).toBe(false)
})

it('P-05 guesses what was meant', () => {
  const prompt = example([open], { limits: { oncePer: 'order paert' } })
  expect(foundBy('P-05', prompt, { context: ['part'] })).toEqual([
    expect.objectContaining({
      path: 'limits.oncePer',
      message: '“paert” is not on the site’s list of context. Did you mean “part”?',
    }),
  ])
  expect(flags('P-05', prompt)).toBe(false)
})

it('P-06 tells fetching from linking, and the site from a stranger', () => {
  const on = (inside: string) =>
    flags('P-06', example([open]), {
      url: 'https://shop.example/thanks',
      markup: `<section lang="en">${inside}</section>`,
    })
  expect(on('<img src="//cdn.example/x.png">')).toBe(true)
  expect(on('<img srcset="/a.png 1x, https://cdn.example/b.png 2x">')).toBe(true)
  expect(on('<link rel="stylesheet" href="https://fonts.example/a.css">')).toBe(true)
  expect(on('<p style="background: url(\'https://cdn.example/x.png\')">x</p>')).toBe(true)
  expect(on('<img src="https://shop.example/x.png">')).toBe(false)
  expect(on('<img src="data:image/png;base64,AA//BB">')).toBe(false)
  expect(on('<a href="https://elsewhere.example/">x</a>')).toBe(false)
})

it('P-07 and P-08 speak of the site that they are for', () => {
  const keeps = { keeps: ['ip'] } as const
  expect(flags('P-07', example([open], { audience: 'internal' }), keeps)).toBe(true)
  expect(flags('P-07', example([open]), keeps)).toBe(false)
  const mail = example([
    { ...open, form: 'email' },
    { id: 'win', type: 'message', text: 'You can win a ball.' },
  ])
  expect(foundBy('P-08', mail, { forChildren: true }).map(({ path }) => path)).toEqual([
    'questions[0]',
    'questions[1].text',
  ])
  expect(flags('P-08', mail)).toBe(false)
})
