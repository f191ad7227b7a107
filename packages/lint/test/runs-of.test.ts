import { type Conversation, visibleQuestions } from '@earshot/core/conversation'
import type { Question } from '@earshot/core/question'
import { describe, expect, it } from 'vitest'
import { presets } from '../../presets/src/index.ts'
import { example, open, rating } from '../src/example.ts'
import { runsOf } from '../src/runs-of.ts'

describe('runsOf', () => {
  it('tries each value that a condition speaks of, and being skipped', () => {
    const { runs, all } = runsOf(example([rating(), { ...open, when: 'rating <= 2' }]))
    expect(
      runs.map(({ answers, shown, critical }) => [answers.get('rating'), shown.length, critical]),
    ).toEqual([
      [1, 2, true],
      [2, 2, true],
      [3, 1, false],
      [4, 1, false],
      [undefined, 1, false],
    ])
    expect(all).toBe(true)
  })

  it('drops what hangs on a question that was passed over', () => {
    const state: Question = { ...rating(), id: 'state', when: "context.part = 'b'" }
    const { runs } = runsOf(example([state, { ...open, when: 'state' }]))
    expect(
      runs.every(({ answers, shown }) => answers.has('state') || shown.every(({ id }) => id !== 'why')),
    ).toBe(true)
    expect(runs.some(({ shown }) => shown.length === 2)).toBe(true)
  })

  it('follows the prompt’s own criticism', () => {
    const { runs } = runsOf(example([rating()], { criticism: 'rating = 4' }))
    expect(runs.filter(({ critical }) => critical).map(({ answers }) => answers.get('rating'))).toEqual([4])
  })

  it.each(presets)('shows in $id what core shows', (prompt) => {
    const { runs } = runsOf(prompt)
    expect(runs.length).toBeGreaterThan(0)
    for (const { shown, answers } of runs) {
      const context = Object.fromEntries(
        [...answers].flatMap(([name, value]) =>
          name.startsWith('context.') ? [[name.slice(8), String(value)]] : [],
        ),
      )
      const given = [...answers].flatMap(([question, value]) =>
        question.startsWith('context.') ? [] : [{ question, value: value as string }],
      )
      const state: Pick<Conversation, 'prompt' | 'context' | 'answers'> = { prompt, context, answers: given }
      expect(visibleQuestions(state).map(({ id }) => id)).toEqual(shown.map(({ id }) => id))
    }
  })

  it('ends with very many ways', () => {
    const many = Array.from({ length: 30 }, (_, index): Question => ({ ...rating(), id: `r${index}` }))
    const last: Question = { ...open, when: many.map(({ id }) => `${id} = 1`).join(' or ') }
    const { runs, all } = runsOf(example([...many, last]))
    expect(runs).toHaveLength(1_000)
    expect(all).toBe(false)
  })

  it('walks fewer ways where each is long', () => {
    const many = Array.from({ length: 100 }, (_, index): Question => {
      const when = Array.from({ length: index }, (_, before) => `r${before} <= 2`).join(' or ')
      return { ...rating(), id: `r${index}`, ...(when && { when }) }
    })
    expect(runsOf(example(many)).runs).toHaveLength(39)
  })
})
