import { en } from '@earshot/core/messages/en'
import { describe, expect, test } from 'vitest'

const texts = Object.entries({ ...en, ...en.problems }).flatMap(([key, text]) =>
  key === 'problems'
    ? []
    : typeof text === 'object'
      ? Object.values(text).map((form) => [key, form])
      : [[key, text]],
)

describe('en', () => {
  test('has a text for each of its keys', () => {
    for (const [key, text] of texts)
      expect([key, typeof text === 'string' && text.trim()]).toEqual([key, text])
  })

  test('names no value but those that are put in', () => {
    const named = texts.flatMap(([key, text]) => {
      const names = `${text}`.match(/\{\w*\}/g)
      return names ? [[key, ...names]] : []
    })
    expect(named).toEqual([
      ['progress', '{step}', '{total}'],
      ['left', '{count}'],
      ['left', '{count}'],
    ])
  })

  test('says Sent, Saved and Not sent, and in no two places the same of them', () => {
    expect([en.sent, en.saved, en.notSent]).toEqual(['Sent', 'Saved, will be sent', 'Not sent'])
  })
})
