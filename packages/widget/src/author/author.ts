/**
 * What is needed only where somebody has written something of their own: definitions in JSON or markup, and sentences
 * about mistakes. A page that asks a ready-made prompt without a mistake never fetches this.
 */
export { idleCombinations } from '@earshot/core/idle-combinations'
export { optionSentences } from '@earshot/core/option-sentences'
export { pageOnly } from '@earshot/core/page-only'
export { promptFromQuestion } from '@earshot/core/prompt-from-question'
export { readConfig } from '@earshot/core/read-config'
export { unknownPrompt } from '@earshot/core/unknown-prompt'
export { promptInMarkup } from './prompt-in-markup.ts'
export { readDefinition } from './read-definition.ts'
