/** Titles, and what a page tells of its context, come a little after the address. */
const laterMs = 1_000

/**
 * Calls back when the address changes without a load of the page, and once more a little later. The Navigation API tells
 * it. A browser that has none tells of the way back and forth, and not whether there were other changes before it; there it
 * is also looked after each click. `history` is never patched. Gives a function that ends the watching.
 *
 * @param look - is given whether every change so far has been told
 */
export function onRoute(look: (sure: boolean) => void): () => void {
  let timer: ReturnType<typeof setTimeout>
  const change = ({ type }: Event): void => {
    clearTimeout(timer)
    timer = setTimeout(look, laterMs, true)
    look(!/state$/.test(type))
  }
  const { navigation } = globalThis as { navigation?: EventTarget } // not in every browser
  const target = navigation ?? globalThis
  const names = navigation ? ['currententrychange'] : ['popstate', 'click']
  for (const name of names) target.addEventListener(name, change)
  return () => {
    clearTimeout(timer)
    for (const name of names) target.removeEventListener(name, change)
  }
}
