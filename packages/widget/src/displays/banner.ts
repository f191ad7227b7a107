import type { Placement } from '@earshot/core/prompt'
import type { Place } from '../ui/place.ts'
import { popover } from './popover.ts'

/** In two rows where there is room: the question with its answers, then why it is asked and the ways on and out. */
const css =
  '[data-bar]{inset:0;width:auto;min-width:100%;max-width:none;max-height:60%;margin:auto 0 0;border-width:1px 0 0;border-radius:0;container-type:inline-size;padding-bottom:env(safe-area-inset-bottom)}' +
  '[data-bar][data-at=top]{margin:0 0 auto;border-width:0 0 1px;padding:env(safe-area-inset-top) 0 0}' +
  '@container(width>719px){' +
  'form{flex-flow:row wrap;align-items:center;gap:4px 24px;max-width:1200px;margin:auto;padding-inline-end:72px}' +
  '.head{margin:0}.head:not(:has(p,[part=back])){display:contents}' +
  '[part=close]{margin:0;inset-block-start:10px}' +
  'h2{flex:1 1 220px;padding:0}.head+h2{padding:0!important}' +
  'fieldset{flex:3 1 560px}form>label{flex:3 1 440px}' +
  'fieldset{flex-flow:row wrap;gap:8px}' +
  // A list has a row of its own.
  'fieldset:is(.choice,.choices){flex:100%;padding-block:8px}:is(.choice,.choices) [part=option]{flex:0 1 auto}' +
  '[part=option]{justify-content:center}.rating [part=option]{flex:1 1 0;min-width:max-content;padding-inline:8px}' +
  'fieldset>label:not([part]),.apart{flex:100%;margin:0}' +
  'h2+p,[part=problem]{flex:100%;margin:0}' +
  'textarea[part]{min-height:64px}' +
  'form>p:not([part]):has(+.actions){flex:1;order:1}' +
  '.actions{position:static;flex:0 1 auto;order:2;margin:0;margin-inline-start:auto;padding:0}' +
  '}'

/** A bar along the top or the bottom of the window, above the page, which stays within reach. */
export function banner(at: Placement = 'bottom', byPerson = false): Place {
  const place = popover({ at: at.startsWith('top') ? 'top' : 'bottom', byPerson })
  place.panel.dataset.bar = ''
  return { ...place, css: place.css + css }
}
