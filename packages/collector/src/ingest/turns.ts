/** What is read in one turn of the event loop: some five milliseconds, in which nobody else is heard. */
const mostInTurn = 262_144
/** What has come and waits for its turn: some eighty milliseconds. Whoever comes behind that is better served later. */
const mostHeld = 4_194_304

// There is one event loop in a thread, and so one of each.
let [inTurn, held] = [0, 0]
let next: Promise<void> | undefined

/** Whether so much has come that waits to be read that nothing more should be let in. */
export function isFull(): boolean {
  return held > mostHeld
}

/**
 * Waits until a body may be read without keeping the others waiting. All of them are read in the order in which they came.
 *
 * @returns whether it may be read; not where too much waits already
 */
export async function turnFor(bytes: number): Promise<boolean> {
  if (isFull()) return false
  held += bytes
  while (inTurn > mostInTurn) await nextTurn()
  held -= bytes
  if (!inTurn) void nextTurn()
  inTurn += bytes
  return true
}

function nextTurn(): Promise<void> {
  next ??= new Promise((resolve) => {
    setImmediate(() => {
      inTurn = 0
      next = undefined
      resolve()
    })
  })
  return next
}
