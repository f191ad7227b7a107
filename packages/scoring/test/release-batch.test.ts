import { describe, expect, it } from 'vitest'
import { releaseBatch } from '../src/release-batch.ts'

const answers = (...numbers: readonly number[]) =>
  numbers.map((number) => ({ id: `a${number}`, person: `p${number}` }))

describe('releaseBatch', () => {
  it('waits for five people', () => {
    const four = releaseBatch([], answers(1, 2, 3, 4))
    expect(four).toEqual({ status: 'waiting', answers: [] })
    const five = releaseBatch(four.answers, answers(1, 2, 3, 4, 5))
    expect(five).toEqual({ status: 'released', answers: answers(1, 2, 3, 4, 5) })
    const more = releaseBatch(five.answers, answers(1, 2, 3, 4, 5, 6, 7))
    expect(more).toEqual({ status: 'waiting', answers: answers(1, 2, 3, 4, 5) })
  })

  it('says where nothing is new', () => {
    expect(releaseBatch(answers(1, 2), answers(2, 1))).toEqual({
      status: 'unchanged',
      answers: answers(1, 2),
    })
    expect(releaseBatch([], []).status).toBe('unchanged')
  })

  it('counts people and not answers', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({ id: `a${index}`, person: 'p' }))
    expect(releaseBatch([], many).status).toBe('waiting')
  })

  it('lets changed and withdrawn answers wait too', () => {
    const ten = answers(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
    const changed = [...ten.slice(1), { id: 'a1b', person: 'p1' }]
    expect(releaseBatch(ten, changed)).toEqual({ status: 'waiting', answers: ten })
    expect(releaseBatch(ten, ten.slice(1)).status).toBe('waiting')
    expect(releaseBatch(ten, ten.slice(5)).status).toBe('released')
    // Five new ones must not carry one withdrawal with them.
    expect(releaseBatch(ten, [...ten.slice(1), ...answers(11, 12, 13, 14, 15)]).status).toBe('waiting')
  })

  it('refuses too small a number', () => {
    expect(() => releaseBatch([], [], 1)).toThrow(/^releaseBatch: fewest/)
  })
})
