/** What each app of these tests can do, whatever it is made with. It begins with a prompt above a paragraph. */
export interface App {
  /** Puts the paragraph above the prompt, and the other way round. */
  turn(): void
  /** Takes the prompt out of the page. */
  leave(): void
  /** The names of what the element told its listener. */
  readonly told: string[]
}

declare global {
  interface Window {
    app: App
  }
}

/** What the page gives, as if it came from the site's data. */
export const given = { prompt: 'how-did-we-do', order: 'A-1041' }

/** Sets the app up, once: a strict framework begins twice. `change` hands the state to what the framework keeps. */
export function begin(change: (state: { turned: boolean; left: boolean }) => void): App {
  if (window.app) return window.app
  const state = { turned: false, left: false }
  window.app = {
    told: [],
    turn() {
      state.turned = !state.turned
      change({ ...state })
    },
    leave() {
      state.left = true
      change({ ...state })
    },
  }
  return window.app
}
