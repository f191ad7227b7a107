/** The longest wait that is believed: 24 h. */
export const dayMs = 86_400_000

/** Brings a wait in milliseconds between 1 s and 24 h. */
export function clampWait(ms: number): number {
  return Math.min(Math.max(ms, 1000), dayMs)
}
