/** Hears of route changes within the page. */
export interface Route {
  /** Looks whether the address has changed unheard, and calls back if so. */
  look(): void
  stop(): void
}

/**
 * Calls back when the address has changed without a new page. The Navigation API tells of every change; where it is
 * missing (Firefox before 147, Safari before 26.2), a step back or forward and a new fragment are heard, and what
 * `pushState` does is found out by `look`. `history` is never patched.
 */
export function onRoute(changed: () => void): Route {
  // An element named `navigation` stands in its place where the browser has none.
  const { navigation } = window as unknown as { readonly navigation?: EventTarget }
  const tells = !!navigation && 'currentEntry' in navigation
  const target = tells ? navigation : window
  const names = tells ? ['currententrychange', 'navigatesuccess'] : ['popstate', 'hashchange']
  let address = location.href
  const hear = (): void => {
    address = location.href
    changed()
  }
  for (const name of names) target.addEventListener(name, hear)
  return {
    look() {
      if (address !== location.href) hear()
    },
    stop() {
      for (const name of names) target.removeEventListener(name, hear)
    },
  }
}
