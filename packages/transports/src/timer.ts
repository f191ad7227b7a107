/** Runs `run` once after `ms` milliseconds; what it returns cancels that. */
export type SetTimer = (run: () => void, ms: number) => () => void

/** The platform's own timer. */
export const timer: SetTimer = (run, ms) => {
  const id = setTimeout(run, ms)
  return () => clearTimeout(id)
}
