import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Standing, settle } from '../src/storage/settle.ts'

const partial: Standing = { source: '//a', revision: 2, state: 'partial', hash: 'x' }

const accepted = (state: Standing['state']) => ({ verdict: 'accepted', state })
const submitted: Standing = { ...partial, state: 'submitted' }
const withdrawn: Standing = { ...partial, state: 'withdrawn' }

describe('settle', () => {
  it.each([
    ['nothing stored', undefined, partial, accepted('partial')],
    ['a higher revision', partial, { ...partial, revision: 3 }, accepted('partial')],
    ['a lower revision', partial, { ...partial, revision: 1, hash: 'y' }, { verdict: 'duplicate' }],
    ['a lower one that was submitted', partial, { ...submitted, revision: 1 }, { verdict: 'duplicate' }],
    ['the same again', partial, partial, { verdict: 'duplicate' }],
    ['the same revision with other content', partial, { ...partial, hash: 'y' }, { verdict: 'conflict' }],
    ['another source', partial, { ...partial, source: '//b', revision: 3 }, { verdict: 'conflict' }],
    ['a later partial after a submitted', submitted, { ...partial, revision: 9 }, accepted('submitted')],
    [
      'an earlier partial after a submitted',
      submitted,
      { ...partial, revision: 1 },
      { verdict: 'duplicate' },
    ],
    ['a submitted after a partial', partial, { ...submitted, revision: 3 }, accepted('submitted')],
    ['a partial after a withdrawn', withdrawn, { ...partial, revision: 9 }, { verdict: 'duplicate' }],
    ['a submitted after a withdrawn', withdrawn, { ...submitted, revision: 9 }, { verdict: 'duplicate' }],
    ['a withdrawn after a submitted', submitted, { ...withdrawn, revision: 3 }, accepted('withdrawn')],
  ] as const)('%s', (_, stored, coming, settled) => {
    expect(settle(stored, coming)).toEqual(settled)
  })

  it.each(['submitted', 'withdrawn'] as const)(
    'ends at the same response in whatever order the events of a conversation come that ends %s',
    (last) => {
      const revisions: Standing[] = [1, 2, 3, 4].map((revision) => ({
        source: '//a',
        revision,
        state: revision === 4 ? last : revision === 3 ? 'submitted' : 'partial',
        hash: `${revision}`,
      }))
      const orders = fc.shuffledSubarray([...revisions, ...revisions], { minLength: revisions.length * 2 })
      fc.assert(
        fc.property(orders, (events) => {
          const stored = events.reduce<Standing | undefined>((before, event) => {
            const settled = settle(before, event)
            return settled.verdict === 'accepted' ? { ...event, state: settled.state } : before
          }, undefined)
          expect(stored).toEqual(revisions[3])
        }),
      )
    },
  )
})
