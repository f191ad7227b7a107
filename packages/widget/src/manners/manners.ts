/**
 * What a prompt needs that opens itself: its triggers, and the manners of a guest who speaks first. It is fetched when such a
 * prompt is armed, so that showing waits for no network. A page whose prompts are opened by people never fetches this.
 */
export { explainBy } from '@earshot/core/explain-by'
export { armPrompt } from './arm-prompt.ts'
