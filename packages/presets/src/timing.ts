import type { Limits, Trigger } from '@earshot/core/prompt'

/** Once the page has been looked at for a moment. */
export const afterLoad: readonly Trigger[] = [{ on: 'load', after: '5s' }]

/** Only when the page, or the person, asks for it. */
export const byHand: readonly Trigger[] = [{ on: 'manual' }]

/** How long a prompt stays away after it was closed, and after "later". */
export const putOff: Limits = { afterDismissed: '30d', afterLater: '7d' }
