import type { SetTimer } from '../../src/within.ts'

/** Who can die or sleep: nothing happens to the dead, and what happens to sleepers waits until they wake. */
export interface Actor {
  state: 'awake' | 'asleep' | 'dead'
}

interface Step {
  readonly at: number
  readonly actor: Actor | undefined
  readonly run: () => void
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32 by Tommy Ettinger, public domain). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A clock that only ever goes on to the next thing that happens. */
export class Scheduler {
  elapsed = 0
  /** How far the device's clock is off. */
  skew = 0
  steps = 0
  readonly #waiting = new Set<Step>()

  readonly now = (): number => 1_800_000_000_000 + this.elapsed + this.skew

  /** Runs `run` in so many milliseconds, if the actor is not dead by then. Returns what undoes it. */
  after(ms: number, run: () => void, actor?: Actor): () => void {
    const step = { at: this.elapsed + Math.max(0, ms), actor, run }
    this.#waiting.add(step)
    return () => this.#waiting.delete(step)
  }

  timerFor(actor: Actor): SetTimer {
    return (run, ms) => this.after(ms, run, actor)
  }

  /** How much is still to happen to actors that live. */
  pending(): number {
    return [...this.#waiting].filter(({ actor }) => actor?.state !== 'dead').length
  }

  /** Lets time pass, step by step, and after each lets everything run that waits for nothing but its turn. */
  async run(ms: number): Promise<void> {
    const end = this.elapsed + ms
    for (;;) {
      let next: Step | undefined
      for (const step of this.#waiting) {
        if (step.actor?.state === 'dead') this.#waiting.delete(step)
        else if (step.actor?.state !== 'asleep' && step.at <= end && (!next || step.at < next.at)) next = step
      }
      if (!next) break
      this.#waiting.delete(next)
      this.elapsed = Math.max(this.elapsed, next.at)
      this.steps++
      next.run()
      // Begun in a promise's turn, a tick comes after all other turns of promises, and costs a third of an immediate.
      await new Promise<void>((resolve) => process.nextTick(resolve))
    }
    this.elapsed = end
  }
}
