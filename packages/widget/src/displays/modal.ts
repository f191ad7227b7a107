import { ofDocument } from '../page.ts'
import { type Place, popover, putOnTop } from '../ui/place.ts'

/** In the middle, with the page behind it out of reach until it is answered or closed. */
export function modal(): Place {
  const { host, back } = popover()
  const panel = ofDocument('createElement', 'dialog') as HTMLDialogElement // of that tag
  panel.dataset.at = 'center'
  return {
    host,
    panel,
    css: 'dialog[open]{width:448px}dialog::backdrop{background:#0008}@media(prefers-reduced-transparency){dialog::backdrop{background:var(--surface,Canvas)}}',
    takesFocus: true,
    open() {
      putOnTop(host)
      panel.showModal()
    },
    back,
  }
}
