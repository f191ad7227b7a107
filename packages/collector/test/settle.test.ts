import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Standing, settle } from '../src/storage/settle.ts'

const partial: Standing = { source: '//a', revision: 2, state: 'partial', hash: 'x' }

describe('settle', () => {
  it.each([
    ['nothing stored', undefined, partial, 'accepted'],
    ['a higher revision', partial, { ...partial, revision: 3 }, 'accepted'],
    ['a lower revision', partial, { ...partial, revision: 1, hash: 'y' }, 'duplicate'],
    ['the same again', partial, partial, 'duplicate'],
    ['the same revision with other content', partial, { ...partial, hash: 'y' }, 'conflict'],
    ['another source', partial, { ...partial, source: '//b', revision: 3 }, 'conflict'],
    [
      'a partial after a submitted',
      { ...partial, state: 'submitted' },
      { ...partial, revision: 9 },
      'duplicate',
    ],
    ['a submitted after a partial', partial, { ...partial, revision: 3, state: 'submitted' }, 'accepted'],
    [
      'a submitted after a withdrawn',
      { ...partial, state: 'withdrawn' },
      { ...partial, revision: 9, state: 'submitted' },
      'duplicate',
    ],
    [
      'a withdrawn after a submitted',
      { ...partial, state: 'submitted' },
      { ...partial, revision: 3, state: 'withdrawn' },
      'accepted',
    ],
  ] as const)('%s', (_, stored, coming, verdict) => {
    expect(settle(stored, coming)).toBe(verdict)
  })

  it('ends at the same response in whatever order the events of one conversation come', () => {
    const revisions: Standing[] = [1, 2, 3, 4].map((revision) => ({
      source: '//a',
      revision,
      state: revision === 4 ? 'submitted' : 'partial',
      hash: `${revision}`,
    }))
    const orders = fc.shuffledSubarray([...revisions, ...revisions], { minLength: revisions.length * 2 })
    fc.assert(
      fc.property(orders, (events) => {
        const stored = events.reduce<Standing | undefined>(
          (before, event) => (settle(before, event) === 'accepted' ? event : before),
          undefined,
        )
        expect(stored).toEqual(revisions[3])
      }),
    )
  })
})
