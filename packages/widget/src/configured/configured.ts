/**
 * What is needed only where a page sets more than which prompt is asked, where its answers go and a plain context. A page
 * with nothing but `data-prompt` never fetches this.
 */

export { rememberEach } from '@earshot/core/every-per'
export { explainBy } from '@earshot/core/explain-by'
export { promptWith } from '@earshot/core/prompt-with'
export { rareRules } from '@earshot/core/rare-rules'
export { armTrigger } from '../triggers/arm-trigger.ts'
export { browserProblems } from './browser-problems.ts'
export { keepPromptElement } from './keep-prompt-element.ts'
export { looksOf } from './looks-of.ts'
export { readCall } from './read-call.ts'
export { readSettings } from './read-settings.ts'
export { sendTo } from './send-to.ts'
export { tellEvent } from './tell-event.ts'
