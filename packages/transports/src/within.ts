/** Runs `run` once after `ms` milliseconds; what it returns cancels that. */
export type SetTimer = (run: () => void, ms: number) => () => void

/** The platform's own timer. */
export const timer: SetTimer = (run, ms) => {
  const id = setTimeout(run, ms)
  return () => clearTimeout(id)
}

/**
 * What `promise` resolves to, or `late` when that has not come within `ms` milliseconds or has failed. Never
 * rejects, and leaves no timer behind.
 */
export function within<Value, Late>(
  promise: Promise<Value>,
  ms: number,
  late: Late,
  setTimer: SetTimer,
): Promise<Value | Late> {
  return new Promise((resolve) => {
    const cancel = setTimer(() => resolve(late), ms)
    promise
      .catch(() => late)
      .finally(cancel)
      .then(resolve)
  })
}
