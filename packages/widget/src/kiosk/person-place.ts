import { ofDocument, rootElement } from '../page.ts'
import type { Place } from '../ui/place.ts'
import { personCss } from './css.ts'

interface PersonOptions {
  /** Larger letters were asked for. */
  readonly large: boolean
  /** Called when the panel stands in the page. */
  opened(panel: HTMLElement): void
  /** Called when it is out of the page, with everything in it wiped. */
  gone(): void
}

/** What the browser would keep of what is typed, and is told not to. */
const unkept = { autocomplete: 'off', autocorrect: 'off', spellcheck: 'false' }

/**
 * Where one person is asked: full screen, above everything. Host, shadow root and panel are made for this person and go
 * with them, and with them go the text in the fields and what could be undone.
 */
export function personPlace({ large, opened, gone }: PersonOptions): Place {
  const host = ofDocument('createElement', 'div')
  host.dataset.overlay = ''
  const panel = ofDocument('createElement', 'dialog') as HTMLDialogElement // of that tag
  const keepNothing = (): void => {
    for (const field of panel.querySelectorAll('input, textarea'))
      for (const [name, value] of Object.entries(unkept)) field.setAttribute(name, value)
  }
  const watcher = new MutationObserver(keepNothing)
  return {
    host,
    panel,
    css: personCss,
    takesFocus: true,
    open() {
      rootElement().append(host)
      panel.toggleAttribute('data-large', large)
      panel.setAttribute('closedby', 'none')
      watcher.observe(panel, { childList: true, subtree: true })
      panel.showModal()
      opened(panel)
    },
    back() {
      watcher.disconnect()
      for (const field of panel.querySelectorAll<HTMLInputElement>('input, textarea')) {
        field.value = ''
        field.checked = false
      }
      panel.replaceChildren()
      getSelection()?.removeAllRanges()
      host.remove()
      gone()
    },
  }
}
