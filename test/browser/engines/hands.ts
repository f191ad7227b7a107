import type { Point } from './deeds.ts'
import type { Keyboard, Mouse } from './port.ts'

/** What an engine without Playwright must be able to do with one page, for a locator to work in it. */
export interface Hands {
  readonly keyboard: Keyboard
  readonly mouse: Mouse
  /** The value of an expression, promises awaited, through JSON. */
  run(expression: string): Promise<unknown>
  click(at: Point): Promise<void>
}

/** How long a locator waits for its element, in milliseconds. */
export const patience = 15_000
const pause = 25

/** Asks until the answer is anything but `undefined`. An error is taken for "not yet": the page may just be changing. */
export async function until<R>(
  what: string,
  ask: () => Promise<R | undefined>,
  { timeout = patience } = {},
): Promise<R> {
  const end = Date.now() + timeout
  let last: unknown
  do {
    try {
      const answer = await ask()
      if (answer !== undefined) return answer
    } catch (error) {
      if (error instanceof TooMany) throw error
      last = error
    }
    await new Promise((resolve) => setTimeout(resolve, pause))
  } while (Date.now() < end)
  throw new Error(`${what}: not within ${timeout} ms`, { cause: last })
}

/** Several elements where one was meant: waiting would not make it clearer. */
export class TooMany extends Error {}
