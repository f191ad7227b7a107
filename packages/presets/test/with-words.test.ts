import { presets } from '@earshot/presets'
import { careQuotient } from '@earshot/presets/care-quotient'
import { effort } from '@earshot/presets/effort'
import { expectGap } from '@earshot/presets/expect-gap'
import { internalChain } from '@earshot/presets/internal-chain'
import { managerSupport } from '@earshot/presets/manager-support'
import { recommend } from '@earshot/presets/recommend'
import { vendor } from '@earshot/presets/vendor'
import { type WordSetName, withWords, wordSets } from '@earshot/presets/with-words'
import { describe, expect, test } from 'vitest'
import { questionOf } from './walk.ts'

const names = Object.keys(wordSets) as readonly WordSetName[] // the keys of the table are its names

describe('withWords', () => {
  test('swaps guest, customer, citizen, patient and member', () => {
    expect(names).toEqual(['customer', 'guest', 'citizen', 'patient', 'member'])
    for (const name of names) {
      expect(questionOf(withWords(careQuotient, name), 'i').text).toBe(
        `How often do we act before the ${name} has to ask?`,
      )
      expect(questionOf(withWords(internalChain, name), 'end').text).toBe(
        `Can you see how your work helps our ${name}s?`,
      )
      expect(questionOf(withWords(managerSupport, name), 'tools').text).toBe(
        `How often do you have what you need to help a ${name}?`,
      )
    }
  })

  test.each(presets)('$id is written in the default set', (preset) => {
    expect(withWords(preset, 'customer')).toEqual(preset)
    expect(withWords(preset, {})).toEqual(preset)
  })

  test('every question of a preset that speaks of a customer is swapped, but for us as a customer', () => {
    const left = presets
      .map((preset) => withWords(preset, 'patient'))
      .flatMap(({ id, title, questions, thanks = [] }) =>
        [title, ...questions.map(({ text }) => text), ...thanks.map(({ text }) => text)]
          .filter((text) => /customer/i.test(text))
          .map((text) => [id, text]),
      )
    expect(left).toEqual([['vendor', vendor.title]])
  })

  test('every text of the table stands in a preset, and changes with its words', () => {
    const words = { customer: 'X', customers: 'X', aCustomer: 'X', company: 'X', thing: 'X', place: 'X' }
    const changed = presets.flatMap((preset) =>
      withWords(preset, words).questions.filter(({ text }, index) => text !== preset.questions[index]?.text),
    )
    expect(changed).toHaveLength(14)
    for (const { text } of changed) expect(text).toContain('X')
  })

  test('words of its own, with a capital at the beginning of a sentence', () => {
    const own = { company: 'the tea house', place: 'tea house' }
    expect(questionOf(withWords(recommend, own), 'rating').text).toBe(
      'How likely is it that you would recommend the tea house to a friend or colleague?',
    )
    expect(questionOf(withWords(effort, own), 'ces').text).toBe(
      'The tea house made it easy for me to handle my issue.',
    )
    expect(questionOf(withWords(expectGap, own), 'e5').text).toBe(
      'How often should a good tea house look clean?',
    )
    const article = { customer: 'athlete', aCustomer: 'an athlete' }
    expect(questionOf(withWords(managerSupport, article), 'tools').text).toBe(
      'How often do you have what you need to help an athlete?',
    )
  })

  test('a word is taken as it is, whatever it looks like', () => {
    const odd = withWords(recommend, { company: '$& {thing}' })
    expect(questionOf(odd, 'rating').text).toContain('recommend $& {thing} to a friend')
  })

  test('changes neither the preset nor a text that is not of the presets', () => {
    const before = JSON.stringify(careQuotient)
    const own = { id: 'own', type: 'text', text: 'What does the customer say?' } as const
    const swapped = withWords({ ...careQuotient, questions: [own, ...careQuotient.questions] }, 'guest')
    expect(swapped.questions[0]).toEqual(own)
    expect(questionOf(swapped, 'c').text).toBe('How often do we put the guest first?')
    expect(JSON.stringify(careQuotient)).toBe(before)
  })
})
