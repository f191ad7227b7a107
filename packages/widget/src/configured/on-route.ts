/** Titles, and what a page tells of its context, come a little after the address. */
const laterMs = 1_000

/**
 * Calls back when the address changes without a load of the page, and once more a little later. The Navigation API tells
 * it. A browser that has none tells of the way back and forth; there it is also looked after each click, and later than
 * that it is noticed with the next one. `history` is never patched. Gives a function that ends the watching.
 */
export function onRoute(look: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>
  const change = (): void => {
    clearTimeout(timer)
    timer = setTimeout(look, laterMs)
    look()
  }
  const { navigation } = globalThis as { navigation?: EventTarget } // not in every browser
  const target = navigation ?? globalThis
  const names = navigation ? ['currententrychange'] : ['popstate', 'hashchange', 'click']
  for (const name of names) target.addEventListener(name, change)
  return () => {
    clearTimeout(timer)
    for (const name of names) target.removeEventListener(name, change)
  }
}
