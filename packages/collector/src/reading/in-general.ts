import { weave } from '@earshot/core/weave'

/** A text that speaks of one occasion, for figures over many. */
export function inGeneral(text: string): string {
  return weave(text, () => '…')
}
