import * as scoring from '@earshot/scoring'
import { describe, expect, it } from 'vitest'

/** As a file of answers holds it. To a comparison `null` is 0 and "3" is 3. */
const noNumbers = ['3', '', null, true]
const ratings = ['3', '', true]

/** What a caller without types may give, by the function that takes it. */
const calls: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  topBox: ratings.map((bad) => [[3, bad], { points: 5 }]),
  bottomBox: ratings.map((bad) => [[3, bad], { points: 5 }]),
  ratingIndex: ratings.map((bad) => [[3, bad], 5]),
  csat: ratings.map((bad) => [[3, bad]]),
  ces: ratings.map((bad) => [[3, bad]]),
  ease: ratings.map((bad) => [[3, bad]]),
  recommendCounts: ratings.map((bad) => [[3, bad]]),
  expectationCounts: ratings.map((bad) => [[3, bad]]),
  sixNeeds: ratings.map((bad) => [{ time: [3, bad] }]),
  careQuotient: ratings.map((bad) => [[[5, 5, 5, 5, bad]]]),
  drivers: ratings.map((bad) => [[{ outcome: 1, needs: { time: bad } }]]),
  uxLite: [[[null, 7]], [[7]], [['7', 7]]],
  benjaminiHochberg: noNumbers.map((bad) => [[0.5, bad]]),
  binomialTest: noNumbers.map((bad) => [{ successes: 1, n: 3 }, bad]),
  funnelLimits: noNumbers.map((bad) => [bad, 10]),
  worstCase: noNumbers.map((bad) => [bad, 0.5]),
  meanT: noNumbers.map((bad) => [[1, 2], bad]),
  wilson: noNumbers.map((bad) => [1, 5, bad]),
  responseRate: noNumbers.map((bad) => [bad, 10]),
  expectationGap: noNumbers.map((bad) => [[{ expected: bad, perceived: 2 }]]),
  gapProfile: noNumbers.map((bad) => [[{ expected: bad, perceived: 2 }]]),
  kaplanMeier: noNumbers.map((bad) => [[{ time: bad, closed: true }]]),
}

describe('what is no number', () => {
  it.each(Object.entries(calls))('is refused by %s and never counted as one', (name, all) => {
    const call = (scoring as unknown as Record<string, (...values: readonly unknown[]) => unknown>)[name]
    for (const values of all) {
      expect(() => call?.(...values), JSON.stringify(values)).toThrow(RangeError)
      expect(() => call?.(...values)).toThrow(new RegExp(`^${name}:`))
    }
  })
})
