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

  it('stops before a question that speaks of an answer of the page, or hangs on a row of it', () => {
    const prompt: Prompt = {
      id: 'p',
      title: 'P',
      questions: [
        { id: 'a', type: 'text', text: 'A' },
        { id: 'b', type: 'text', text: 'You said {a} at {context.table}. Why?' },
        { id: 'm', type: 'matrix', text: 'M', rows: [{ id: 'r', text: 'R' }], scale: ['Bad', 'Good'] },
        { id: 'c', type: 'text', text: 'C', when: 'm.r = 1' },
      ],
    }
    const begun = start(prompt, { context: { table: '12' } })
    expect(ids(nextPage(begun, new Set()))).toEqual([['a'], true])
    const [after] = transition(begun, { type: 'answer', question: 'a', value: 'so' })
    const page = nextPage(after, new Set(['a']))
    expect(ids(page)).toEqual([['b', 'm'], true])
    expect(page.questions[0]?.text).toBe('You said so at 12. Why?')
    const [last] = transition(after, { type: 'answer', question: 'm', value: { r: 1 } })
    expect(ids(nextPage(last, new Set(['a', 'b', 'm'])))).toEqual([['c'], false])
  })

  it('is empty at the end', () => {
    expect(ids(nextPage(start(howDidWeDo), new Set(['rating'])))).toEqual([[], false])
  })
})
