import { describe, expect, it } from 'vitest'
import { countResponses } from '../src/listening/count-responses.ts'
import { type Digest, digestFrom, digestText, mergeDigests } from '../src/listening/digest.ts'
import { prompts, type Stored, stored } from './test-responses.ts'

const one = (digest: Digest) => [...digest.prompts.values()][0]

describe('countResponses', () => {
  it('counts points, options and places, and no words', () => {
    const digest = countResponses(
      [
        stored({
          run: 'a',
          answers: { rating: 1, what: ['time', 'price'], why: 'Slow.' },
          context: { table: '7' },
        }),
        stored({
          run: 'b',
          answers: { rating: 4, well: 'All of it.' },
          context: { table: '7' },
          type: 'updated',
        }),
      ],
      prompts,
    )
    const part = one(digest)
    expect(part).toMatchObject({ responses: 2, finished: 1, judged: 2, critical: 1, criticalAsked: 1 })
    expect(Object.fromEntries(part?.answers ?? [])).toEqual({
      'rating=1': 1,
      'rating=4': 1,
      'what=time': 1,
      'what=price': 1,
    })
    expect([part?.judgedWhere.get('table=7'), part?.criticalWhere.get('table=7')]).toEqual([2, 1])
    expect(digestText(digest)).not.toContain('Slow.')
    expect(digest.said.map(({ id, under }) => `${id} ${under}`).sort()).toEqual([
      'a what=price',
      'a what=time',
      'b well',
    ])
  })

  it('leaves out what was withdrawn, what repeats another, and what a shared device marked', () => {
    const digest = countResponses(
      [
        stored({ run: 'a' }),
        stored({ run: 'b', type: 'withdrawn' }),
        stored({ run: 'c', repeats: 'a' }),
        stored({ run: 'd', marks: ['hasty'] }),
      ],
      prompts,
    )
    expect(one(digest)).toMatchObject({ responses: 1, leftOut: 1 })
  })

  it('F0-01 keeps the three audiences apart', () => {
    const digest = countResponses(
      [
        stored({ run: 'a' }),
        stored({ run: 'b', of: 'vendor', answers: { rating: 2 } }),
        stored({ run: 'c', of: 'handover', answers: { got: 'yes' } }),
      ],
      prompts,
    )
    const parts = [...digest.prompts.values()].map(({ audience, responses }) => `${audience} ${responses}`)
    expect(parts.sort()).toEqual(['external 1', 'internal 1', 'vendor 1'])
  })

  it('counts names from outside whatever they are', () => {
    const context = { table: '__proto__', place: 'constructor' }
    const digest = countResponses([stored({ context }), stored({ context })], prompts)
    expect(one(digest)?.judgedWhere.get('table=__proto__')).toBe(2)
    expect(one(digest)?.judgedWhere.get('place=constructor')).toBe(2)
  })

  it('gives the same for all together as for parts that are put together, kept and read again', () => {
    const all = Array.from({ length: 60 }, (_, index) =>
      stored({
        run: `r${index}`,
        at: index,
        answers: { rating: 1 + (index % 4), ...(index % 4 < 2 && { what: ['time'], why: `${index}` }) },
        context: { table: `${index % 3}` },
      }),
    )
    const whole = countResponses(all, prompts)
    const parts = [0, 1, 2].map((part) =>
      countResponses(
        all.filter((_, index) => index % 3 === part),
        prompts,
      ),
    )
    const kept = parts.map((part) => digestFrom(digestText(part)) as Digest)
    expect(mergeDigests(kept)).toEqual(whole)
    expect(mergeDigests([...kept].reverse()).said).toEqual(whole.said)
  })

  it('counts criticism in whichever form of its question the page has asked', () => {
    const counted = (of: string, answers: Stored['answers'], context: Stored['context'] = {}) => {
      const { judged, critical } =
        one(countResponses([stored({ of, context, ...(answers && { answers }) })], prompts)) ?? {}
      return [judged, critical]
    }
    expect(counted('effort', { ease: 1 })).toEqual([1, 1])
    expect(counted('effort', { ces: 1 }, { form: 'standard' })).toEqual([1, 1])
    expect(counted('effort', { ease: 4 })).toEqual([1, 0])
    expect(counted('handover', { gave: 'no' }, { role: 'supplier' })).toEqual([1, 1])
    // Why somebody bought is no judgement.
    expect(counted('post-purchase', { reason: 'price' })).toEqual([0, 0])
  })

  it('does not read what an older version kept', () => {
    expect(digestFrom('{"form":0}')).toBeUndefined()
  })
})
