import { describe, expect, it } from 'vitest'
import { needsList } from '../src/needs-list.ts'
import { expectClose } from './close.ts'

describe('needsList', () => {
  it('has people as the base of the bar and mentions as that of the line', () => {
    const [first] = needsList(
      [
        { need: 'information', mentions: 12 },
        { need: 'fairness', mentions: 9 },
        { need: 'time', mentions: 6 },
        { need: 'options', mentions: 2 },
        { need: 'other', mentions: 1 },
      ],
      20,
    )
    expect(first?.need).toBe('information')
    expect(first?.mentioned).toMatchObject({ count: 12, n: 20 })
    expect(first?.mentioned.share?.share).toBe(0.6)
    expect(first?.running).toBe(0.4)
  })

  it('gives a percentage only from five answers on', () => {
    const found = needsList(
      [
        { need: 'a', mentions: 3, unmet: { count: 8, n: 40 } },
        { need: 'b', mentions: 2, unmet: { count: 3, n: 10 } },
        { need: 'c', mentions: 1, unmet: { count: 1, n: 2 } },
      ],
      6,
    )
    expectClose(found[0]?.unmet.share, { share: 0.2 })
    expectClose(found[1]?.unmet.share, { share: 0.3 })
    expect(found[2]?.unmet).toEqual({ count: 1, n: 2, share: undefined })
  })

  it('sorts by mentions, then by unmet, then by severity', () => {
    const found = needsList(
      [
        { need: 'grave', mentions: 2, unmet: { count: 1, n: 10 }, severity: 1 },
        { need: 'unsaid', mentions: 2, unmet: { count: 1, n: 10 } },
        { need: 'light', mentions: 2, unmet: { count: 1, n: 10 }, severity: 3 },
        { need: 'unmet', mentions: 2, unmet: { count: 5, n: 10 }, severity: 4 },
        { need: 'named', mentions: 3 },
      ],
      10,
    )
    expect(found.map(({ need }) => need)).toEqual(['named', 'unmet', 'grave', 'light', 'unsaid'])
  })

  it('is empty of nothing, and has no line where nothing was named', () => {
    expect(needsList([], 0)).toEqual([])
    expect(needsList([{ need: 'a', mentions: 0 }], 0)[0]).toMatchObject({
      running: 0,
      mentioned: { share: undefined },
    })
  })

  it('refuses more mentions than people, and what cannot be a count', () => {
    expect(() => needsList([{ need: 'a', mentions: 3 }], 2)).toThrow(/^needsList: successes/)
    expect(() => needsList([], -1)).toThrow(/^needsList: critical/)
    expect(() => needsList([{ need: 'a', mentions: 0, unmet: { count: 2, n: 1 } }], 2)).toThrow(/^needsList/)
    expect(() => needsList([{ need: 'a', mentions: 0, severity: Number.NaN }], 2)).toThrow(
      /^needsList: severity/,
    )
  })
})
