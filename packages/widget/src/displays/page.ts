import type { Place } from '../ui/place.ts'
import { inline } from './inline.ts'
import { modal } from './modal.ts'

/** Larger than beside other things. */
const large =
  '.panel{max-width:none;font-size:17px}' +
  'form{padding:24px;gap:16px}' +
  'h2{font-size:22px;line-height:1.3;text-wrap:balance}' +
  '[part=option],button,[part=input]{min-height:48px}'

const wholeWindow =
  'dialog[open][data-at]{inset:0;width:100%;height:100%;max-width:none;max-height:none;margin:0;border:0;border-radius:0;box-shadow:none;' +
  'padding:env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom) env(safe-area-inset-left)}' +
  'dialog::backdrop{background:none}' +
  'form{max-width:608px;margin:auto}' +
  '@media(height>599px) and (width>480px){form{padding-top:12vh}}'

/**
 * The prompt is the whole page: in the element of a page made for it, such as the collector's asking pages; without an
 * element it covers the window until it is answered or closed.
 */
export function page(within: HTMLElement | undefined): Place {
  const place = within ? inline(within) : modal()
  return { ...place, css: large + (within ? `${place.css}` : wholeWindow) }
}
