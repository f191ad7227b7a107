import type { ComponentChild, ComponentChildren } from 'preact'
import { icon } from './icon.tsx'
import type { Deeds, View } from './view.ts'

/** What stands above: what is given, and the way out. */
export const head = (
  { display, messages }: View,
  deeds: Deeds,
  ...children: ComponentChildren[]
): ComponentChild => (
  <div class="head">
    {children}
    {display !== 'inline' && (
      <button type="button" part="close" aria-label={messages.close} onClick={deeds.close}>
        {icon('M6 6l12 12M18 6L6 18')}
      </button>
    )}
  </div>
)
