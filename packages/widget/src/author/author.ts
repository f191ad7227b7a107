/**
 * What is needed only where somebody has written something of their own: definitions in JSON or markup, and sentences
 * about mistakes. A page that asks a ready-made prompt without a mistake never fetches this.
 */
export { idleCombinations } from './idle-combinations.ts'
export { optionSentences } from './option-sentences.ts'
export { pageOnly } from './page-only.ts'
export { promptFromQuestion } from './prompt-from-question.ts'
export { promptInMarkup } from './prompt-in-markup.ts'
export { readConfig } from './read-config.ts'
export { readDefinition } from './read-definition.ts'
export { unknownPrompt } from './unknown-prompt.ts'
