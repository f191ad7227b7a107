import type { SetTimer } from './timer.ts'

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
    const end = (value: Value | Late) => {
      cancel()
      resolve(value)
    }
    const cancel = setTimer(() => resolve(late), ms)
    promise.then(end, () => end(late))
  })
}
