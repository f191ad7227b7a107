import type { AnswerValue } from '@earshot/core/answer'
import { isCriticism } from '@earshot/core/is-criticism'
import { orderOptions } from '@earshot/core/order-options'
import { parsePrompt } from '@earshot/core/parse-prompt'
import { postPurchase } from '@earshot/presets/post-purchase'
import { describe, expect, test } from 'vitest'
import { causes, exploring, thanks } from './expected.ts'
import { questionOf, walk, wordsOf } from './walk.ts'

const explored = ['what', 'why', 'hope', 'right', 'may']
const delivered = { part: 'delivered' }
const scale = ['Much worse', 'A bit worse', 'As I expected', 'A bit better', 'Much better'] as const
const reasons = [
  'The price',
  'The product',
  'I was here before',
  'A friend told me',
  'It was near or fast',
  'The service',
  'Something else',
] as const
const ways = [
  'A friend or family',
  'Web search',
  'Social media',
  'An ad',
  'I walked past',
  'A news story',
  'I do not remember',
  'Something else',
] as const

describe('the definition', () => {
  test('parses without an issue, and as it stands', () => {
    const json: unknown = JSON.parse(JSON.stringify(postPurchase))
    expect(parsePrompt(json)).toEqual({ status: 'ok', prompt: json, issues: [] })
  })

  test.each([
    ['expect', 'rating', 'How was your order next to what you expected?', undefined, scale],
    ...exploring,
    ['one', 'text', 'What is one thing we could do better?', undefined, []],
    ['extra', 'text', 'What made it better than you expected?', undefined, []],
    ['reason', 'choice', 'What was your main reason to buy from us?', undefined, reasons],
    ['almost', 'text', 'Did anything almost stop you from buying?', undefined, []],
    ['hear', 'choice', 'How did you first hear about us?', undefined, ways],
  ] as const)('%s is a %s: %s', (id, type, ...words) => {
    const question = questionOf(postPurchase, id)
    expect(question.type).toBe(type)
    expect(wordsOf(question)).toEqual(words)
  })

  test('has these questions and no other, in this order; only the rating is required', () => {
    expect(postPurchase.questions.map(({ id, required }) => [id, !!required])).toEqual([
      ['expect', true],
      ...[...explored, 'how', 'one', 'extra', 'reason', 'almost', 'hear'].map((id) => [id, false]),
    ])
  })

  test('is for customers, and has an id that does not change', () => {
    expect([postPurchase.id, postPurchase.audience ?? 'external']).toEqual(['post-purchase', 'external'])
  })

  test('asks once for an order and part, and one person once in 30 days', () => {
    expect(postPurchase.limits).toMatchObject({ every: '30d', oncePer: 'order part' })
  })

  test('what is stored by its cause codes', () => {
    const what = questionOf(postPurchase, 'what')
    expect(what.type === 'choices' && what.options.map(({ id }) => id)).toEqual(causes)
  })

  test.each([
    ['what', ['Something else']],
    ['right', ['Nothing. I just wanted to tell you', 'Something else']],
    ['reason', ['Something else']],
    ['hear', ['I do not remember', 'Something else']],
  ])('%s is shuffled, and ends with %j', (id, last) => {
    const question = questionOf(postPurchase, id)
    const orders = Array.from({ length: 30 }, (_, run) =>
      'options' in question ? orderOptions(question, `${run}`).map(({ text }) => text) : [],
    )
    for (const order of orders) expect(order.slice(-last.length)).toEqual(last)
    expect(new Set(orders.map((order) => order.join())).size).toBeGreaterThan(20)
  })
})

describe('every way through it', () => {
  test.each([
    ['Much worse', { expect: 1 }, ['expect', ...explored], thanks.criticism],
    ['A bit worse', { expect: 2 }, ['expect', ...explored], thanks.criticism],
    ['Much worse, contact', { expect: 1, may: 'yes' }, ['expect', ...explored, 'how'], thanks.criticism],
    ['A bit worse, no contact', { expect: 2, may: 'no' }, ['expect', ...explored], thanks.criticism],
    ['As I expected', { expect: 3 }, ['expect', 'one'], thanks.neutral],
    ['A bit better', { expect: 4 }, ['expect', 'one'], thanks.neutral],
    ['Much better', { expect: 5 }, ['expect', 'extra'], thanks.top],
  ])('delivered: %s', (_, given, shown, said) => {
    expect(walk(postPurchase, given, delivered)).toMatchObject({
      shown,
      phase: 'submitted',
      sent: said,
      unsent: said,
    })
  })

  test('delivered: a first order is asked nothing more', () => {
    expect(walk(postPurchase, { expect: 3 }, { ...delivered, 'first-order': 'true' }).shown).toEqual([
      'expect',
      'one',
    ])
  })

  test.each([
    ['the confirmation page', { part: 'confirm' }, ['reason', 'almost']],
    ['the first order', { part: 'confirm', 'first-order': 'true' }, ['reason', 'almost', 'hear']],
    ['a later order', { part: 'confirm', 'first-order': 'false' }, ['reason', 'almost']],
    ['a page that does not tell the part', {}, ['reason', 'almost']],
    ['a first order on such a page', { 'first-order': 'true' }, ['reason', 'almost', 'hear']],
  ])('%s', (_, context, shown) => {
    expect(walk(postPurchase, { reason: 'price', hear: 'ad' }, context)).toMatchObject({
      shown,
      phase: 'submitted',
      sent: thanks.neutral,
      unsent: thanks.neutral,
    })
  })

  test('the confirmation page can be skipped through, and then nothing was said', () => {
    expect(walk(postPurchase, {}, { part: 'confirm' })).toMatchObject({
      shown: ['reason', 'almost'],
      phase: 'closed',
    })
  })

  test('a date is promised only where contact is wanted and the page tells one', () => {
    const due = { ...delivered, due: 'Friday' }
    expect(walk(postPurchase, { expect: 1, may: 'yes' }, due).sent).toBe(thanks.contact('Friday'))
    expect(walk(postPurchase, { expect: 1, may: 'yes' }, delivered).sent).toBe(thanks.criticism)
    expect(walk(postPurchase, { expect: 2, may: 'no' }, due).sent).toBe(thanks.criticism)
    expect(walk(postPurchase, { expect: 5 }, due).sent).toBe(thanks.top)
  })
})

describe('criticism', () => {
  const critical = (value: AnswerValue, context = {}): boolean =>
    isCriticism({ answers: [{ question: 'expect', value }], context }, postPurchase)

  test('is what fell short of what was expected, after the delivery', () => {
    expect([1, 2, 3, 4, 5].map((value) => critical(value, delivered))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })

  test('is nothing that was said on the confirmation page', () => {
    expect(critical(1, { part: 'confirm' })).toBe(false)
    const answers = [{ question: 'almost', value: 'The form was long.' }]
    expect(isCriticism({ answers, context: { part: 'confirm' } }, postPurchase)).toBe(false)
  })

  test('nobody is called', () => {
    expect(postPurchase.call).toBeUndefined()
  })
})
