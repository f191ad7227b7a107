import { commonChecks } from '@earshot/core/common-checks'
import { type Action, start, transition } from '@earshot/core/conversation'
import { rareChecks } from '@earshot/core/rare-checks'
import { step } from '@earshot/core/step'
import { describe, expect, test } from 'vitest'
import { answer, updated, values } from './conversations.ts'
import { everyType, promptOf } from './prompts.ts'

describe('step', () => {
  const state = start(promptOf([everyType.consent, everyType.text]))

  test('takes answers to the kinds that it has checks for', () => {
    const agree: Action = answer('a-consent', true)
    expect(step(state, agree, commonChecks)).toEqual([{ ...state, problem: 'wrong-type' }, []])
    const [taken, effects] = step(state, agree, { ...commonChecks, ...rareChecks })
    expect([values(taken), effects]).toEqual([{ 'a-consent': true }, [updated]])
    expect(transition(state, agree)).toEqual([taken, effects])
  })

  test('a kind without its check can be skipped', () => {
    expect(step(state, { type: 'skip' }, {})[0].at).toBe('a-text')
  })
})
