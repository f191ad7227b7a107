import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inEachEngine } from '../browser/engines/engines.ts'
import type { Browser } from '../browser/engines/port.ts'
import { openStage, type Stage } from '../browser/stage.ts'
import { liveThrough, type Mishap, type Outcome } from './mishap.ts'
import { lean, long } from './mishaps.ts'

/** Of each. 20 by hand: EARSHOT_TRIES=20, with EARSHOT_TESTS=all and, for some of them, EARSHOT_MISHAP='the clock|the reply'. */
const tries = Number(process.env.EARSHOT_TRIES ?? 1)
const all = process.env.EARSHOT_TESTS === 'all'
const only = new RegExp(process.env.EARSHOT_MISHAP ?? '')

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

inEachEngine(({ name, launch }) => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  // Only Chromium shows several pages at once as if each were in front.
  const together = name === 'Chromium' ? describe.concurrent : describe
  together('a person who answers loses nothing and is told nothing that is not so, where', () => {
    const mishaps: readonly Mishap[] = all ? [...lean, ...long] : lean
    for (const [number, mishap] of mishaps.entries()) {
      if (mishap.chromium && name !== 'Chromium') continue
      if (!only.test(mishap.name)) continue
      test(mishap.name, { timeout: 60_000 + tries * 60_000 }, async () => {
        const outcomes: Outcome[] = []
        for (let count = 0; count < tries; count++) {
          const id = `${name}-mishap-${number}-${count}`.toLowerCase()
          outcomes.push(await liveThrough(mishap, browser, stage, { id, hasPages: name !== 'WebKit' }))
        }
        if (process.env.EARSHOT_FIGURES) {
          const words = new Map<string, number>()
          for (const { told } of outcomes) words.set(`${told}`, (words.get(`${told}`) ?? 0) + 1)
          const sum = (one: 'lost' | 'doubled') => outcomes.reduce((sum, outcome) => sum + outcome[one], 0)
          console.log(
            name,
            '|',
            mishap.name,
            '|',
            tries,
            'tries',
            sum('lost'),
            'lost',
            sum('doubled'),
            'doubled',
            outcomes.flatMap(({ lies }) => lies).length,
            'lies',
            [...words].join(' '),
          )
        }
        for (const { lost, doubled, lies, told } of outcomes)
          expect({ lost, doubled, lies, told }).toEqual({ lost: 0, doubled: 0, lies: [], told })
      })
    }
  })
})
