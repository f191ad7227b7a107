import type { Answer } from '@earshot/core/answer'
import { isResponseEvent } from '@earshot/core/event'
import { describe, expect, test } from 'vitest'
import { maskPersonal } from '../src/mask-personal.ts'
import { response, shown } from './events.ts'

const answersOf = (answers: readonly Answer[]): readonly Answer[] => {
  const event = response('a')
  const masked = maskPersonal({ ...event, data: { ...event.data, answers } })
  return isResponseEvent(masked) ? masked.data.answers : []
}
const mask = (text: string) => answersOf([{ question: 'why', value: text }])[0]?.value

describe('maskPersonal', () => {
  test.each([
    ['Ask ann@shop.example.', 'Ask [e-mail].'],
    ['a.b+c@mail.shop.example, or (d@e.example)!', '[e-mail], or ([e-mail])!'],
    ['Zoë <zoë@café.example>', 'Zoë <[e-mail]>'],
    ['Call +49 30 1234567 please', 'Call [number] please'],
    ['+49301234567', '[number]'],
    ['0171/2345678 after six', '[number] after six'],
    ['(030) 123 45 67', '[number]'],
    ['06 12 34 56 78', '[number]'],
    ['(555) 123-4567 or 555-123-4567', '[number] or [number]'],
    ['Card 4111 1111 1111 1111 12/27', 'Card [number] 12/27'],
    ['4111111111111111', '[number]'],
    ['table 12 4111-1111-1111-1111', 'table 12 [number]'],
    ['06.12.34.56.78', '[number]'],
    ['line one\n030 1234567\nline three', 'line one\n[number]\nline three'],
  ])('%j becomes %j', (text, masked) => {
    expect(mask(text)).toBe(masked)
  })

  test.each([
    'On 01.02.2026 at 19:30 we paid 1.200,50 for 4.',
    'On 2026-11-21, 11/21/2026 and 21-11-2026.',
    'Order 0012345678, table 12, 3 of 4 were cold',
    'Order A-1041-2233-4455',
    '4111111111111112',
    'me @ the bar, you@home',
    '1 200 000 times',
    '',
  ])('%j stays as it is', (text) => {
    expect(mask(text)).toBe(text)
  })

  test('hides the number where a day stands beside it', () => {
    for (const text of ['030 1234567 21.11.2026', '21.11.2026 030 1234567', '2026-11-21 030 1234567'])
      expect(mask(text)).not.toContain('1234567')
  })

  test('looks at what was written beside "Something else", and at nothing that was asked for or chosen', () => {
    const answers: readonly Answer[] = [
      { question: 'rating', value: 1, label: 'Poor' },
      { question: 'what', value: ['other'], other: 'Mail to ann@shop.example' },
      { question: 'who', value: { email: 'ann@shop.example', phone: '+49 30 1234567', consent: true } },
      { question: 'none', value: null },
    ]
    expect(answersOf(answers)).toEqual([
      answers[0],
      { question: 'what', value: ['other'], other: 'Mail to [e-mail]' },
      answers[2],
      answers[3],
    ])
  })

  test('gives the same event back where there is nothing to mask, and never changes the one given', () => {
    for (const event of [shown('a'), response('a')]) expect(maskPersonal(event)).toBe(event)
    const event = response('a', 1, 'submitted', 'ann@shop.example')
    const before = structuredClone(event)
    expect(maskPersonal(event)).not.toBe(event)
    expect(event).toEqual(before)
  })

  test('is done at once with texts that are made to be slow', () => {
    const length = 10_000
    const started = performance.now()
    for (const part of ['1', '1 ', '(', '0 ', 'a', 'a@', '@', 'a.', 'a@a.', '+1-', '1/1/'])
      mask(part.repeat(length / part.length))
    expect(performance.now() - started).toBeLessThan(1_000)
  })
})
