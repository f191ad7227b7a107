import { begin } from '@earshot/core/begin'
import { currentQuestion, start } from '@earshot/core/conversation'
import { localize } from '@earshot/core/localize'
import { versionOf } from '@earshot/core/version'
import { describe, expect, test } from 'vitest'
import { deepFreeze, everyType, example, promptOf } from './prompts.ts'

const options = { run: 'run-1', now: 5, context: { table: '12' }, locale: 'de-AT' }

describe('begin', () => {
  test('takes the prompt as it is: nothing is put into another language', () => {
    expect(begin(example, { locale: 'de' })).toEqual({ ...start(example), locale: 'de' })
    expect(begin(example)).toEqual(start(example))
  })

  test('with the prompt in the language of the run it is start, and the version is that of the definition', () => {
    const prompt = deepFreeze(example)
    const state = begin(prompt, options, localize(prompt, 'de-AT'))
    expect(state).toEqual(start(prompt, options))
    expect(currentQuestion(state)?.text).toBe('Wie waren wir heute?')
    expect(state.version).toBe(versionOf(prompt))
  })

  test('stands at the first question that applies, with names in the title woven in', () => {
    const prompt = promptOf([{ ...everyType.text, when: 'context.order' }, everyType.number], {
      title: 'Table {context.table}',
    })
    const state = begin(prompt, options)
    expect([state.at, state.prompt.title]).toEqual(['a-number', 'Table 12'])
    expect(begin(promptOf([{ ...everyType.text, when: 'context.order' }])).at).toBeUndefined()
  })
})
