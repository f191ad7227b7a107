import { keepBehind } from '../behind/behind.ts'
import { keepOutcomes, type Outcome } from '../outcomes/outcome.ts'
import type { Storage } from '../storage/port.ts'

const dayMs = 86_400_000
/** Of the last twelve months, the oldest first: more goes wrong where more is criticised. */
const wrongOrders = [31, 29, 33, 30, 34, 32, 30, 26, 21, 19, 20, 17]
const minutes = [17, 16.5, 18, 17, 17.5, 18, 16.5, 15, 14, 13.5, 14, 13]
const sales = [41, 39, 42, 44, 47, 49, 52, 51, 46, 45, 44, 46]

/** What an owner writes down: what is achieved, who makes what, cards for the team. */
export async function addOwnersWork(storage: Storage, now: number): Promise<void> {
  await keepOutcomes(storage, [
    ...lineOf('Wrong orders', 'quality', wrongOrders, now),
    ...lineOf('Minutes until served', 'process', minutes, now),
    ...lineOf('Sales, in thousands', 'result', sales, now),
  ])
  await keepBehind(storage, { cause: 'product', team: 'Kitchen', help: 'Ask for the sous-chef' })
  await keepBehind(storage, { cause: 'friendliness', team: 'Service', help: '' })
  await keepBehind(storage, { cause: 'time', team: 'Kitchen', help: '' })
  const madeAt = now - 20 * dayMs
  await storage.listening.addCard({
    said: 'We sat there for 25 minutes and did not know whether anyone had seen us.',
    doThis: 'Look up, nod, and say “I am with you in five minutes” within the first minute.',
    cause: 'information',
    madeAt,
  })
  await storage.listening.addCard({
    said: 'The starter came after the main course of the children.',
    doThis: 'Ask when you take the order: “Shall the children eat first?” Write it on the slip.',
    cause: 'time',
    madeAt,
  })
}

function lineOf(
  name: string,
  kind: Outcome['kind'],
  values: readonly number[],
  now: number,
): readonly Outcome[] {
  const today = new Date(now)
  return values.map((value, index) => {
    const month = Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - values.length + 1 + index)
    return { month: new Date(month).toISOString().slice(0, 7), kind, name, value }
  })
}
