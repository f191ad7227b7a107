import { start, transition } from '@earshot/core/conversation'
import type { Prompt } from '@earshot/core/prompt'
import { howDidWeDo } from '@earshot/presets/how-did-we-do'
import { describe, expect, it } from 'vitest'
import { nextPage } from '../src/asking/next-page.ts'

const ids = (page: ReturnType<typeof nextPage>) => [page.questions.map(({ id }) => id), page.more]

describe('nextPage', () => {
  it('stops before a question that depends on one of the page', () => {
    const state = start(howDidWeDo)
    expect(ids(nextPage(state, new Set()))).toEqual([['rating'], true])
    const [after] = transition(state, { type: 'answer', question: 'rating', value: 1 })
    expect(ids(nextPage(after, new Set(['rating'])))).toEqual([['what', 'why', 'hope', 'right', 'may'], true])
    const [top] = transition(state, { type: 'answer', question: 'rating', value: 4 })
    expect(ids(nextPage(top, new Set(['rating'])))).toEqual([['well', 'one2'], false])
  })

  it('puts questions together that depend on nothing, or on the context alone', () => {
    const prompt: Prompt = {
      id: 'p',
      title: 'P',
      questions: [
        { id: 'a', type: 'text', text: 'A' },
        { id: 'b', type: 'text', text: 'B', when: "context.table = '1'" },
        { id: 'c', type: 'text', text: 'C', when: "context.table = '2'" },
        { id: 'd', type: 'text', text: 'D' },
      ],
    }
    expect(ids(nextPage(start(prompt, { context: { table: '1' } }), new Set()))).toEqual([
      ['a', 'b', 'd'],
      false,
    ])
  })

  it('does not take for sure what an answer of the page may undo', () => {
    const prompt: Prompt = {
      id: 'p',
      title: 'P',
      questions: [
        { id: 'a', type: 'text', text: 'A' },
        { id: 'b', type: 'text', text: 'B', when: 'not a' },
      ],
    }
    expect(ids(nextPage(start(prompt), new Set()))).toEqual([['a'], true])
    expect(ids(nextPage(start(prompt), new Set(['a'])))).toEqual([['b'], false])
  })

  it('is empty at the end', () => {
    expect(ids(nextPage(start(howDidWeDo), new Set(['rating'])))).toEqual([[], false])
  })
})
