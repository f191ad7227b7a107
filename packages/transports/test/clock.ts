import type { SetTimer } from '../src/within.ts'

export interface Clock {
  readonly now: () => number
  readonly setTimer: SetTimer
  /** How many timers are set. */
  readonly timers: () => number
  /** Lets `ms` milliseconds pass, timer by timer. */
  advance(ms: number): Promise<void>
  /** Changes the time of day without letting time pass. */
  jump(ms: number): void
}

/** Lets everything run that waits for nothing but its turn. */
export async function turns(count = 12): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve))
}

/** A clock that stands still until it is told to go on. */
export function createClock(start = 1_800_000_000_000): Clock {
  let day = start
  let elapsed = 0
  const timers = new Set<{ readonly at: number; readonly run: () => void }>()
  return {
    now: () => day,
    setTimer(run, ms) {
      const entry = { at: elapsed + Math.max(0, ms), run }
      timers.add(entry)
      return () => timers.delete(entry)
    },
    timers: () => timers.size,
    async advance(ms) {
      const end = elapsed + ms
      await turns()
      for (;;) {
        const [next] = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)
        if (!next) break
        timers.delete(next)
        day += Math.max(0, next.at - elapsed)
        elapsed = Math.max(elapsed, next.at)
        next.run()
        await turns()
      }
      day += end - elapsed
      elapsed = end
    },
    jump(ms) {
      day += ms
    },
  }
}
