import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rememberParsed } from './remember.ts'
import { simulate } from './simulate.ts'

// Millions by hand: EARSHOT_SCHEDULES=5000000 EARSHOT_SEED=0. One that fails, again: EARSHOT_SCHEDULES=1 EARSHOT_SEED=<seed>.
const schedules = Number(process.env.EARSHOT_SCHEDULES ?? 200_000)
const firstSeed = Number(process.env.EARSHOT_SEED ?? 0)

describe('S8, S11, S13, S14, S15, S18, L22 whatever happens', () => {
  let forget = () => {}
  beforeAll(() => {
    forget = rememberParsed()
  })
  afterAll(() => forget())

  test(`${schedules} schedules keep every promise`, { timeout: 24 * 3_600_000 }, async () => {
    let [posts, steps, answers] = [0, 0, 0]
    for (let seed = firstSeed; seed < firstSeed + schedules; seed++) {
      const outcome = await simulate(seed).catch((error) => {
        throw new Error(`EARSHOT_SEED=${seed}: ${error.message}`, { cause: error })
      })
      posts += outcome.posts
      steps += outcome.steps
      answers += outcome.answers
      // Nothing but promises has run until now, and the runner wants to be heard.
      if (seed % 1_000 === 0) await new Promise((resolve) => setImmediate(resolve))
    }
    if (schedules < 1_000) return
    expect(steps).toBeGreaterThan(schedules * 10)
    expect(answers).toBeGreaterThan(0)
    expect(posts).toBeGreaterThan(answers / 2)
  })

  test('the same seed is the same schedule', async () => {
    expect(await simulate(firstSeed + 7)).toEqual(await simulate(firstSeed + 7))
  })
})
