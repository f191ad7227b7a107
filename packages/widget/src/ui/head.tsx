import type { ComponentChild, ComponentChildren } from 'preact'
import { icon } from './icon.tsx'
import type { Scene } from './view.ts'

/** What stands above: what is given, and the way out. */
export const head = (
  { display, messages, deeds }: Scene,
  ...children: ComponentChildren[]
): ComponentChild => (
  <div class="head">
    {children}
    {display !== 'inline' && (
      <button type="button" part="close" aria-label={messages.close} onClick={deeds.close}>
        {icon('M3 3l6 6m0-6l-6 6')}
      </button>
    )}
  </div>
)
