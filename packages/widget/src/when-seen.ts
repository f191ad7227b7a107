import { waitVisible } from './triggers/wait-visible.ts'

/** Half of an element in view for one second is a showing. */
const share = 0.5
const waitMs = 1_000

/** Calls back once when an element has come before somebody's eyes. Gives a function that ends the watching. */
export function whenSeen(element: Element, seen: () => void): () => void {
  let stop = (): void => {}
  const observer = new IntersectionObserver(
    ([entry]) => {
      stop()
      if (entry?.isIntersecting)
        stop = waitVisible(waitMs, () => {
          observer.disconnect()
          seen()
        })
    },
    { threshold: share },
  )
  observer.observe(element)
  return () => {
    stop()
    observer.disconnect()
  }
}
