import { expect, test } from 'vitest'
import { simulate } from './simulate.ts'

const schedules = Number(process.env.EARSHOT_SCHEDULES ?? 300)
const first = Number(process.env.EARSHOT_SEED ?? 0)

test(`${schedules} schedules`, { timeout: 1e9 }, async () => {
  let steps = 0
  const bad: string[] = []
  for (let seed = first; seed < first + schedules; seed++)
    await simulate(seed).then((o) => { steps += o.steps }, (error) => { bad.push(`seed ${seed}: ${error.message}`) })
  console.log(steps, bad.length, bad.slice(0, 20).join('\n'))
  expect(steps).toBeGreaterThan(schedules)
})
