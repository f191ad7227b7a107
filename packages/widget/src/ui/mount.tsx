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
}

export interface Mounted {
  draw(scene: Scene): void
  /** Moves the focus to what must be mended, else to the question, else, at the end, to the panel. */
  focus(): void
  /** Takes everything out again; the focus goes back to where it was, if it was in here. */
  remove(): void
}

/** Keys and clipboard belong to the person who types here, not to the shortcuts of the page around. */
const heard = 'pointerdown keydown keyup keypress copy cut paste submit cancel'.split(' ')

/** Puts a prompt into its place. */
export function mount({ place, title, locale, dir = '', css = '', deeds, onHand }: MountOptions): Mounted {
  const before = ownOf<HTMLElement>('activeElement')
  const { host, panel, stays } = place
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
    const { type, key, isComposing, target } = event as KeyboardEvent
    const away = key === 'Escape'
    const leaving = type === 'cancel' || (away && type === 'keydown' && !stays && !isComposing)
    if (/down$/.test(type))
      // Everything in a panel that can be pressed is an element.
      onHand({ pointer: !key, answering: !away && !!(target as Element).closest('label') })
    if (type !== 'pointerdown') event.stopPropagation()
    if (leaving || type === 'submit') event.preventDefault()
    if (leaving) deeds.close()
  }
  for (const name of heard) panel.addEventListener(name, hear)
  place.open(deeds.close)
  return {
    draw: (scene) => render(shell(scene), panel),
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
      panel.remove()
      place.back()
      if (held) before?.focus({ preventScroll: true })
    },
  }
}
