/** A pause: for so long nothing was done with a pointer. */
const pointerMs = 1_500
/** And nothing typed. What was typed before nobody listened is not known, so a wait begins with this one. */
const keyMs = 3_000
/** A page is left alone for so long after it has come. */
const settleMs = 5_000

/** What a person does, and what may have been in the way and ends. Each is heard at the window, on its way down. */
const signs =
  'pointerdown pointermove wheel touchmove keydown focus focusout load pageshow visibilitychange prerenderingchange ' +
  'afterprint fullscreenchange leavepictureinpicture pause ended emptied volumechange close toggle'

/**
 * Calls `turn` in each pause of the person, until it is ended: the first time as soon as there is one, then after
 * whatever could have changed something. Nothing polls: there is one timer, and only while somebody is busy.
 */
export function untilPause(turn: () => void): () => void {
  const ending = new AbortController()
  let quietAt = Math.max(performance.now() + keyMs, settledAt())
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = (): void => {
    const leftMs = quietAt - performance.now()
    timer = undefined
    if (leftMs > 0) timer = setTimeout(look, leftMs)
    else turn()
  }
  const hear = ({ type }: Event): void => {
    const waitMs = type === 'keydown' ? keyMs : pointerMs
    quietAt = Math.max(quietAt, performance.now() + waitMs, settledAt())
    timer ??= setTimeout(look, waitMs)
  }
  for (const name of signs.split(' '))
    addEventListener(name, hear, { capture: true, passive: true, signal: ending.signal })
  look()
  return () => {
    ending.abort()
    clearTimeout(timer)
  }
}

/** When the page will have been there for long enough, by `performance.now`. One that is not there yet is in the way. */
function settledAt(): number {
  const [entry] = performance.getEntriesByType('navigation')
  const { loadEventEnd = 0, activationStart = 0 } = (entry ?? {}) as Partial<
    PerformanceNavigationTiming & { readonly activationStart: number }
  >
  return Math.max(loadEventEnd, activationStart) + settleMs
}
