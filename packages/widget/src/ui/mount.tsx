import { ownOf } from '../page.ts'
import { pageScheme } from './page-scheme.ts'
import type { Place } from './place.ts'
import { render } from './render.ts'
import { shell } from './shell.tsx'
import { styles } from './styles.ts'
import type { Deeds, Scene } from './view.ts'

/** Where and how a prompt is put into the page. */
export interface MountOptions {
  readonly place: Place
  /** The accessible name. */
  readonly title: string
  readonly locale: string
  /** The way that language is written. Default: that of the page. */
  readonly dir?: string | undefined
  /** More looks, behind those of the script and of the place. */
  readonly css?: string | undefined
  readonly deeds: Deeds
  /**
   * Called before anything that a hand causes: whether it is a pointer or a key, and whether it touches the answer, not
   * only the ways on and out.
   */
  readonly onHand: (hand: { readonly pointer: boolean; readonly answering: boolean }) => void
  /** Called where a script clicks, and no person. */
  readonly onScript: () => void
}

export interface Mounted {
  draw(scene: Scene): void
  /** Begins to hear what hands do in what is drawn. What could not be drawn hears nothing. */
  hear(): void
  /** Brings it before somebody's eyes. */
  open(): void
  /** Moves the focus to what must be mended, else to the question, else, at the end, to the panel. */
  focus(): void
  /** Takes everything out again; the focus goes back to where it was, if it was in here. */
  remove(): void
}

/**
 * Keys and clipboard belong to the person who types here, not to the shortcuts of the page around. The first ones are caught
 * on the window, before anything in the page can hear them: focus traps would take the focus back, and others the letters.
 */
const heard =
  'keydown focusin keypress beforeinput paste pointerdown click keyup copy cut submit cancel'.split(' ')

/** Puts a prompt into its place. */
export function mount({ place, title, locale, dir = '', css = '', ...options }: MountOptions): Mounted {
  // The host of a shadow root would not always hand the focus on when it gets it back.
  let before = ownOf<HTMLElement>('activeElement')
  for (let inner = before; inner; inner = inner.shadowRoot?.activeElement as HTMLElement) before = inner // what has the focus is no less
  const { host, panel, stays } = place
  const { deeds, onHand, onScript } = options
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [styles(`${place.css ?? ''}${css}`)]
  Object.assign(panel, {
    className: 'panel',
    part: 'panel',
    ariaLabel: title,
    lang: locale,
    dir,
    tabIndex: -1,
  })
  panel.style.colorScheme = pageScheme()
  root.replaceChildren(panel)

  const hear = (event: Event): void => {
    // What the other kinds of events do not have is undefined.
    const { type, key, isComposing, repeat } = event as KeyboardEvent
    // Whatever is pressed in a panel is an element; of one that is no button the type says nothing.
    const target = event.composedPath()[0] as HTMLButtonElement | HTMLTextAreaElement
    if (event.currentTarget === window && event.target !== host) return
    const away = key === 'Escape'
    const leaving = type === 'cancel' || (away && type === 'keydown' && !stays && !isComposing)
    // In a sandbox without forms the browser would submit nothing, and not say so either.
    const sending = type === 'click' && target.type === 'submit'
    if (/down$/.test(type)) onHand({ pointer: !key, answering: !away && !!target.closest('label') })
    if (type === 'click' && !event.isTrusted) onScript()
    // A page may hear where it was pressed.
    if (!(event instanceof MouseEvent)) event.stopImmediatePropagation()
    // A key that a slow hand holds down would pass over the questions that come next.
    const held = repeat && key === 'Enter' && target.type !== 'textarea'
    if (leaving || sending || held || type === 'submit') event.preventDefault()
    // Firefox submits a form for an event that a script has made, unless it is cancelled on its way up.
    if (sending) target.form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    if (leaving) deeds.close()
  }
  const gone = new AbortController()
  /** What was asked at the click before. */
  let last: string | null | undefined
  /** The second half of a double click would choose an answer to a question that was not there yet at the first. */
  const onlyMeant = (event: Event): void => {
    const { detail, target } = event as MouseEvent & { readonly target: Element } // as `hear` has it
    const asked = root.querySelector('#question')?.textContent
    if (detail < 2 || asked === last || target.closest('button')) last = asked
    else {
      event.preventDefault()
      event.stopImmediatePropagation()
    }
  }
  return {
    draw: (scene) => render(shell(scene), panel),
    hear() {
      panel.addEventListener('click', onlyMeant, { capture: true, signal: gone.signal })
      heard.forEach((name, at) => {
        const capture = at < 5
        // The method of the panel, because an element of the page can be named like that of the window.
        panel.addEventListener.call(capture ? window : panel, name, hear, { capture, signal: gone.signal })
      })
    },
    open: () => place.open(deeds.close),
    focus() {
      const find = (selector: string): HTMLElement | null => root.querySelector(selector)
      const field = 'label>[part=input]'
      const goal =
        find(`${field}[aria-invalid]`) ??
        // Where a keyboard lies under the hands, a text is begun at once; on a phone the keyboard would cover the question.
        (matchMedia('(pointer: coarse)').matches ? null : find(field)) ??
        find('#question') ??
        panel
      goal.focus({ preventScroll: !!stays })
    },
    remove() {
      const held = root.activeElement
      gone.abort()
      panel.remove()
      place.back(held)
      if (held) before?.focus({ preventScroll: true })
    },
  }
}
