/** Half of an element in view for one second is a showing. */
const share = 0.5
const waitMs = 1_000

/** Calls back once when an element has come before somebody's eyes. Gives a function that ends the watching. */
export function whenSeen(element: Element, seen: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const observer = new IntersectionObserver(
    ([entry]) => {
      clearTimeout(timer)
      if (!entry?.isIntersecting) return
      timer = setTimeout(() => {
        observer.disconnect()
        seen()
      }, waitMs)
    },
    { threshold: share },
  )
  observer.observe(element)
  return () => {
    clearTimeout(timer)
    observer.disconnect()
  }
}
