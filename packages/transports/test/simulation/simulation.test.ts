import { describe, expect, test } from 'vitest'
import { simulate } from './simulate.ts'

// Millions by hand: EARSHOT_SCHEDULES=5000000 EARSHOT_SEED=0. One that fails, again: EARSHOT_SCHEDULES=1 EARSHOT_SEED=<seed>.
const schedules = Number(process.env.EARSHOT_SCHEDULES ?? 3_000)
const firstSeed = Number(process.env.EARSHOT_SEED ?? 0)

describe('S11, S13, S14, S15, S18, L22 whatever happens', () => {
  test(`${schedules} schedules keep every promise`, { timeout: 24 * 3_600_000 }, async () => {
    let [posts, steps, answers] = [0, 0, 0]
    for (let seed = firstSeed; seed < firstSeed + schedules; seed++) {
      const outcome = await simulate(seed).catch((error) => {
        throw new Error(`EARSHOT_SEED=${seed}: ${error.message}`, { cause: error })
      })
      posts += outcome.posts
      steps += outcome.steps
      answers += outcome.answers
    }
    expect(steps).toBeGreaterThan(schedules * 10)
    expect(answers).toBeGreaterThan(0)
    expect(posts).toBeGreaterThan(answers / 2)
  })

  test('the same seed is the same schedule', async () => {
    expect(await simulate(firstSeed + 7)).toEqual(await simulate(firstSeed + 7))
  })
})
