import { ofDocument } from '../page.ts'
import { overlay, type Place, putOnTop } from '../ui/place.ts'
import { aboveKeyboard } from './above-keyboard.ts'

/** In the middle, with the page behind it out of reach until it is answered or closed. */
export function modal(): Place {
  const host = overlay()
  const panel = ofDocument('createElement', 'dialog') as HTMLDialogElement // of that tag
  panel.dataset.at = 'center'
  let drop: (() => void) | undefined
  return {
    host,
    panel,
    css: 'dialog[open]{width:448px}dialog::backdrop{background:#0008}@media(prefers-reduced-transparency){dialog::backdrop{background:var(--surface,Canvas)}}',
    takesFocus: true,
    open() {
      putOnTop(host)
      panel.showModal()
      drop = aboveKeyboard(panel)
    },
    back() {
      drop?.()
      host.remove()
    },
  }
}
