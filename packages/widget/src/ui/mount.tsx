import type { DisplayName, Placement } from '@earshot/core/prompt'
import { ownOf } from '../page.ts'
import type { Theme } from '../settings.ts'
import { pageScheme } from './page-scheme.ts'
import { render } from './render.ts'
import { shell } from './shell.tsx'
import { styles } from './styles.ts'
import type { Deeds, View } from './view.ts'

/** Where and how a prompt is put into the page. */
export interface MountOptions {
  readonly display: DisplayName
  readonly placement: Placement
  readonly theme: Theme
  readonly accent: string | undefined
  /** The accessible name. */
  readonly title: string
  readonly locale: string
  /** The way that language is written. Default: that of the page. */
  readonly dir: string | undefined
  /** The element that shows an inline prompt in its place. */
  readonly within: HTMLElement | undefined
  readonly css?: string | undefined
  readonly deeds: Deeds
  /**
   * Called before anything that a hand causes: whether it is a pointer or a key, and whether it touches the answer, not
   * only the ways on and out.
   */
  readonly onHand: (hand: { readonly pointer: boolean; readonly answering: boolean }) => void
}

export interface Mounted {
  readonly host: HTMLElement
  draw(view: View): void
  /** Moves the focus to what must be mended, else to the question, else, at the end, to the panel. */
  focus(): void
  /** Takes everything out again; the focus goes back to where it was, if it was in here. */
  remove(): void
}

/** Keys and clipboard belong to the person who types here, not to the shortcuts of the page around. */
const heard = 'pointerdown keydown keyup keypress copy cut paste submit cancel'.split(' ')

/** Puts a prompt into the page: inline in its place, otherwise in the top layer, above everything the page has. */
export function mount({
  display,
  placement,
  theme,
  accent,
  title,
  locale,
  dir = '',
  within,
  css,
  deeds,
  onHand,
}: MountOptions): Mounted {
  const inline = display === 'inline'
  const before = ownOf<HTMLElement | null>('activeElement')
  const place = inline ? within : undefined
  const own = place?.localName === 'earshot-prompt'
  const host = own ? place : document.createElement('div')
  const instead = [...(place?.childNodes ?? [])]
  if (!place) {
    host.dataset.overlay = ''
    ;(ownOf<HTMLElement | null>('body') ?? document.documentElement).append(host)
  } else if (!own) place.replaceChildren(host)
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [styles(css)]
  // A dialog element that is shown as a popover takes the focus; one that opened itself must not.
  const panel = Object.assign(document.createElement(display === 'modal' ? 'dialog' : 'section'), {
    className: 'panel',
    part: 'panel',
    ariaLabel: title,
    lang: locale,
    dir,
    tabIndex: -1,
  })
  panel.style.colorScheme = theme === 'auto' ? pageScheme() : theme
  if (accent) panel.style.setProperty('--earshot-accent', accent)
  root.replaceChildren(panel)

  const hear = (event: Event): void => {
    // What the other kinds of events do not have is undefined.
    const { type, key, isComposing, target } = event as KeyboardEvent
    const away = key === 'Escape'
    const leaving = type === 'cancel' || (away && type === 'keydown' && !inline && !isComposing)
    if (/down$/.test(type))
      // Everything in a panel that can be pressed is an element.
      onHand({ pointer: !key, answering: !away && !!(target as Element).closest('label') })
    if (type !== 'pointerdown') event.stopPropagation()
    if (leaving || type === 'submit') event.preventDefault()
    if (leaving) deeds.close()
  }
  for (const name of heard) panel.addEventListener(name, hear)

  if (!inline) {
    const modal = panel instanceof HTMLDialogElement
    panel.dataset.at = modal ? 'center' : placement
    if (modal) panel.showModal()
    else {
      panel.role = 'dialog'
      panel.popover = 'manual'
      panel.showPopover()
    }
  }
  return {
    host,
    draw: (view) => render(shell({ ...view, deeds }), panel),
    focus() {
      const find = (selector: string): HTMLElement | null => root.querySelector(selector)
      const field = 'label>[part=input]'
      const goal =
        find(`${field}[aria-invalid]`) ??
        // Where a keyboard lies under the hands, a text is begun at once; on a phone the keyboard would cover the question.
        (matchMedia('(pointer: coarse)').matches ? null : find(field)) ??
        find('#question') ??
        panel
      goal.focus({ preventScroll: inline })
    },
    remove() {
      const held = root.activeElement
      panel.remove()
      if (!own) host.replaceWith(...instead)
      if (held) before?.focus({ preventScroll: true })
    },
  }
}
