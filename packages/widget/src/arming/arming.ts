/**
 * What waits for the triggers of a prompt that opens itself. Every page with such a prompt fetches it: most of them only to
 * find that its visitor was asked before.
 */
export { explainBy } from '@earshot/core/explain-by'
export { armPrompt } from './arm-prompt.ts'
