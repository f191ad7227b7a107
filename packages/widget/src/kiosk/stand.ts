import { isRightToLeft } from '@earshot/core/messages/locales'
import { ofDocument, rootElement } from '../page.ts'
import { pageScheme } from '../ui/page-scheme.ts'
import { render } from '../ui/render.ts'
import { styles } from '../ui/styles.ts'
import { frameCss } from './css.ts'
import { type FrameDeeds, type FrameView, frame, warning } from './frame.tsx'
import { guard } from './guard.ts'

interface StandOptions {
  readonly view: FrameView
  readonly css: string
  readonly lockTaps: (panel: HTMLElement) => void
  readonly deeds: FrameDeeds & { more(): void; again(): void }
}

/** What stands in the page for as long as the kiosk does. */
interface Stand {
  draw(): void
  /** Lays a warning over everything, and takes it away with `undefined`. */
  warn(seconds: number | undefined): void
  remove(): void
}

/** Puts the first screen over the page, in the top layer. */
export function mountStand({ view, css, lockTaps, deeds }: StandOptions): Stand {
  const host = ofDocument('createElement', 'div')
  host.dataset.overlay = ''
  const root = host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [styles(frameCss + css)]
  const [panel, warn] = ['attract', 'warning'].map((name) => {
    const dialog = ofDocument('createElement', 'dialog') as HTMLDialogElement // of that tag
    dialog.className = `panel ${name}`
    dialog.tabIndex = -1
    // Where the browser knows it, no key closes it.
    dialog.setAttribute('closedby', 'none')
    dialog.style.colorScheme = pageScheme()
    dialog.addEventListener('cancel', (event) => event.preventDefault())
    for (const event of ['keydown', 'keyup', 'keypress', 'submit'])
      dialog.addEventListener(event, (heard) => heard.stopPropagation())
    guard(dialog)
    lockTaps(dialog)
    return dialog
  }) as [HTMLDialogElement, HTMLDialogElement]
  warn.setAttribute('role', 'alertdialog')
  warn.setAttribute('aria-labelledby', 'still')
  warn.setAttribute('aria-describedby', 'seconds')
  root.append(panel, warn)
  rootElement().append(host)
  panel.addEventListener('close', () => {
    // A browser may close it all the same.
    if (host.isConnected) panel.showModal()
  })
  panel.addEventListener('keydown', ({ key }) => {
    if (view.screen === 'pin' && /^\d$/.test(key)) deeds.digit(key)
  })
  panel.showModal()

  let screen = ''
  return {
    draw() {
      const dir = isRightToLeft(view.locale) ? 'rtl' : 'ltr'
      for (const dialog of [panel, warn]) {
        Object.assign(dialog, { lang: view.locale, dir })
        dialog.toggleAttribute('data-large', view.large)
      }
      panel.ariaLabel = view.title
      render(frame(view, deeds), panel)
      if (screen === view.screen) return
      screen = view.screen
      panel.focus()
    },
    warn(seconds) {
      if (seconds === undefined) return warn.close()
      render(warning(seconds, view, deeds), warn)
      if (warn.open) return
      warn.showModal()
      warn.querySelector('button')?.focus()
    },
    remove: () => host.remove(),
  }
}
