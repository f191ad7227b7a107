import { once } from 'node:events'
import { type Started, send, serve } from './real-process.ts'
import { said } from './test-events.ts'

export interface KillCycles {
  readonly cycles: number
  /** As `EARSHOT_DATABASE` has it. */
  readonly database: string
  /** What is killed in this cycle beside, or in the place of, the collector. By default the collector alone. */
  readonly kill?: (cycle: number, collector: Started) => Promise<void>
  /** Called after each cycle, while nothing runs. */
  readonly check?: (cycle: number) => void
}

export interface KillFindings {
  readonly sent: number
  readonly acknowledged: number
  /** Acknowledged, and not there. */
  readonly lost: readonly string[]
  /** There more than once. */
  readonly doubled: readonly string[]
  /** Neither was it there, nor was it taken when it was sent once more. */
  readonly missing: readonly string[]
}

const readKey = 'sk_0123456789abcdef'
/** So many send at the same time, one event after the other. */
const senders = 6

const killCollector = async (_: number, { child }: Started): Promise<void> => {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

/**
 * Kills a collector under load, again and again, and then tells what became of every event that was ever sent. In the end
 * all are sent once more, as browsers do.
 */
export async function killCycles({
  cycles,
  database,
  kill = killCollector,
  check,
}: KillCycles): Promise<KillFindings> {
  const sent: string[] = []
  const acknowledged: string[] = []
  for (let cycle = 0; cycle < cycles; cycle++) {
    const collector = await serve(database)
    let isOver = false
    const sending = Array.from({ length: senders }, async (_, sender) => {
      for (let index = 0; !isOver; index++) {
        const run = `run-${cycle}-${sender}-${index}`
        sent.push(run)
        try {
          const reply = await send(collector.url, collector.writeKey, [said({ run, revision: 1 })])
          if (reply.status === 202 && (await reply.json()).accepted.length === 1) acknowledged.push(run)
        } catch {
          if (collector.child.exitCode !== null || collector.child.killed) return // nobody acknowledged this one
        }
      }
    })
    const had = acknowledged.length
    const until = Date.now() + 10_000
    // Most are killed while they acknowledge, some before they have begun.
    while (cycle % 3 < 2 && acknowledged.length < had + 5 && Date.now() < until) await pause(5)
    await pause(Math.random() * 150)
    await kill(cycle, collector)
    isOver = true
    if (collector.child.exitCode === null && collector.child.signalCode === null)
      await killCollector(cycle, collector)
    await Promise.all(sending)
    check?.(cycle)
  }
  const collector = await serve(database)
  const before = await everyId(collector.url)
  const had = new Set(before)
  for (let at = 0; at < sent.length; at += 100) {
    const batch = sent.slice(at, at + 100).map((run) => said({ run, revision: 1 }))
    const reply = await send(collector.url, collector.writeKey, batch)
    if (reply.status !== 202)
      throw new Error(`The replay was answered ${reply.status}: ${await reply.text()}`)
  }
  const after = await everyId(collector.url)
  const has = new Set(after)
  await killCollector(0, collector)
  return {
    sent: sent.length,
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((run) => !had.has(run)),
    doubled: [...twice(before), ...twice(after)],
    missing: sent.filter((run) => !has.has(run)),
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

function twice(ids: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return ids.filter((id) => seen.size === seen.add(id).size)
}

async function everyId(url: string): Promise<readonly string[]> {
  const reply = await fetch(`${url}/v1/responses.ndjson`, { headers: { authorization: `Bearer ${readKey}` } })
  const lines = (await reply.text()).split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line).response)
}
