// Lives through many schedules, outside any test runner, and says how far it is.
import { rememberParsed } from './remember.ts'
import { simulate } from './simulate.ts'

const [first = 0, count = 1_000_000] = process.argv.slice(2).map(Number)
rememberParsed()
let broken = 0
for (let seed = first; seed < first + count; seed++) {
  await simulate(seed).catch((error) => {
    broken++
    console.log(`EARSHOT_SEED=${seed}: ${error.message}`)
  })
  if ((seed + 1 - first) % 10_000 === 0) {
    console.log(`${seed + 1 - first} schedules from ${first}, ${broken} broken`)
    await new Promise((resolve) => setImmediate(resolve))
  }
}
