/**
 * What is needed only where a page changes without being loaded: prompts that are meant for some of its addresses, and
 * content that is swapped for other. Any other page never fetches this.
 */
export { followRoute } from './follow-route.ts'
export { lookAgain } from './look-again.ts'
export { onRoute } from './on-route.ts'
