import type { DisplayName, Placement } from '@earshot/core/prompt'
import { render } from 'preact'
import { ownOf } from '../page.ts'
import type { Theme } from '../settings.ts'
import { pageScheme } from './page-scheme.ts'
import { Shell } from './shell.tsx'
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
  /** The element that shows an inline prompt in its place. */
  readonly within: HTMLElement | undefined
  readonly deeds: Deeds
  /**
   * Called before anything that a hand causes: whether it is a pointer or a key, and whether it touches the question,
   * not only the ways out.
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
const kept = ['keydown', 'keyup', 'keypress', 'copy', 'cut', 'paste'] as const

/** Puts a prompt into the page: inline in its place, otherwise in the top layer, above everything the page has. */
export function mount(options: MountOptions): Mounted {
  const { display, within, deeds } = options
  const inline = display === 'inline'
  const before = ownOf<Element | null>('activeElement')
  const { host, restore } = placeHost(inline ? within : undefined)
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [styles()]
  const panel = makePanel(options)
  root.replaceChildren(panel)
  if (options.accent) panel.style.setProperty('--earshot-accent', options.accent)

  const listen = new AbortController()
  const { signal } = listen
  for (const name of kept) root.addEventListener(name, (event) => event.stopPropagation(), { signal })
  const hand = (event: Event): void => {
    const inBody = event.target instanceof Element && event.target.closest('.body') !== null
    const leaving = event instanceof KeyboardEvent && event.key === 'Escape'
    options.onHand({ pointer: event.type === 'pointerdown', answering: inBody && !leaving })
  }
  for (const name of ['pointerdown', 'keydown']) root.addEventListener(name, hand, { capture: true, signal })
  panel.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || inline || event.isComposing) return
      event.preventDefault()
      deeds.close()
    },
    { signal },
  )
  panel.addEventListener('cancel', (event) => event.preventDefault(), { signal })

  let shown = inline
  return {
    host,
    draw(view) {
      render(<Shell view={view} deeds={deeds} />, panel)
      if (shown) return
      shown = true
      show(panel, display)
    },
    focus() {
      const find = (selector: string): HTMLElement | null => root.querySelector(selector)
      // Where a keyboard lies under the hands, a text is begun at once; on a phone the keyboard would cover the question.
      const field = !matchMedia('(pointer: coarse)').matches && find('.input:not([readonly])')
      const goal = find('.input[aria-invalid]') ?? (field || (find('#question') ?? panel))
      goal.focus({ preventScroll: inline })
    },
    remove() {
      const held = root.activeElement !== null
      listen.abort()
      render(null, panel)
      panel.remove()
      restore()
      if (held && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    },
  }
}

function makePanel({ display, placement, theme, title, locale }: MountOptions): HTMLElement {
  const inline = display === 'inline'
  // A dialog element that is shown as a popover takes the focus; one that opened itself must not.
  const panel = document.createElement(inline ? 'section' : display === 'modal' ? 'dialog' : 'div')
  if (display !== 'modal' && !inline) panel.role = 'dialog'
  panel.className = `panel ${inline ? 'inline' : display === 'modal' ? 'modal' : 'popover'}`
  panel.setAttribute('part', 'panel')
  panel.setAttribute('aria-label', title)
  panel.lang = locale
  panel.tabIndex = -1
  panel.dataset.at = placement
  panel.dataset.scheme = theme === 'auto' ? pageScheme() : theme
  return panel
}

/** A modal asks alone; a popover leaves the page usable. Both lie in the top layer. */
function show(panel: HTMLElement, display: DisplayName): void {
  if (display === 'modal' && panel instanceof HTMLDialogElement) panel.showModal()
  else {
    panel.popover = 'manual'
    panel.showPopover()
  }
}

function placeHost(within: HTMLElement | undefined): {
  readonly host: HTMLElement
  readonly restore: () => void
} {
  if (within?.localName === 'earshot-prompt') return { host: within, restore: () => {} }
  const host = document.createElement('div')
  if (within) {
    const instead = [...within.childNodes]
    within.replaceChildren(host)
    return {
      host,
      restore: () => {
        if (host.parentNode === within) within.replaceChildren(...instead)
      },
    }
  }
  host.dataset.overlay = ''
  ;(ownOf<HTMLElement | null>('body') ?? document.documentElement).append(host)
  return { host, restore: () => host.remove() }
}
