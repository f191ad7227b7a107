import { handover } from '@earshot/presets/handover'
import { howDidWeDo } from '@earshot/presets/how-did-we-do'
import { describe, expect, it } from 'vitest'
import { promptFigures } from '../src/reading/prompt-figures.ts'
import type { Tally } from '../src/storage/port.ts'

const tally = (over: Partial<Tally>): Tally => ({
  prompt: 'how-did-we-do',
  audience: 'external',
  headline: undefined,
  responses: 1,
  unfinished: 0,
  criticism: 0,
  call: 0,
  ...over,
})
const known = new Map([[howDidWeDo.id, howDidWeDo]])

describe('promptFigures', () => {
  it('lists every answer that is offered, best first, in the words of the definition', () => {
    const [figures] = promptFigures(
      [
        tally({ headline: { value: 1, label: 'Schlecht' }, responses: 2, criticism: 2 }),
        tally({ headline: { value: 4, label: 'Outstanding' }, responses: 3, unfinished: 1 }),
        tally({ responses: 5 }),
      ],
      [{ prompt: 'how-did-we-do', shown: 20, answered: 9 }],
      known,
    )
    expect(figures).toEqual({
      prompt: 'how-did-we-do',
      audience: 'external',
      title: 'How did we do?',
      question: 'How did we do today?',
      responses: 10,
      unfinished: 1,
      calls: 0,
      leftOut: 0,
      criticism: 2,
      answers: [
        { label: 'Outstanding', count: 3 },
        { label: 'Good', count: 0 },
        { label: 'Fair', count: 0 },
        { label: 'Poor', count: 2 },
      ],
      answered: 5,
      showings: { prompt: 'how-did-we-do', shown: 20, answered: 9 },
    })
  })

  it('does what it can with a prompt that it does not know', () => {
    const [figures] = promptFigures(
      [
        tally({ prompt: 'own', headline: { value: 1, label: 'Bad' }, criticism: 1 }),
        tally({ prompt: 'own', headline: { value: 3, label: 'Fine' } }),
        tally({ prompt: 'own', headline: { value: 3, label: 'Fine' } }),
      ],
      [],
      known,
    )
    expect(figures).toMatchObject({ title: 'own', criticism: 1, answered: 3 })
    expect(figures?.answers).toEqual([
      { label: 'Fine', count: 2 },
      { label: 'Bad', count: 1 },
    ])
    expect(figures).not.toHaveProperty('question')
    expect(figures).not.toHaveProperty('showings')
  })

  it('speaks of no criticism where there are no ratings', () => {
    const [figures] = promptFigures(
      [tally({ prompt: 'own', headline: { value: 'yes', label: 'Yes' } })],
      [],
      known,
    )
    expect(figures).not.toHaveProperty('criticism')
  })

  it('leaves open in a text what differs from one occasion to the next', () => {
    const [figures] = promptFigures([tally({ prompt: handover.id })], [], new Map([[handover.id, handover]]))
    expect(figures?.question).toBe('Did you get what you needed from the … team this time?')
  })

  it('never adds audiences up', () => {
    const found = promptFigures([tally({ audience: 'external' }), tally({ audience: 'internal' })], [], known)
    expect(found.map(({ audience, responses }) => [audience, responses])).toEqual([
      ['external', 1],
      ['internal', 1],
    ])
  })
})
