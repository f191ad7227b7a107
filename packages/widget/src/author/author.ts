/**
 * What is needed only where somebody has written something of their own: definitions in JSON or markup, and sentences
 * about mistakes. A page that asks a ready-made prompt without a mistake never fetches this.
 */
export { describeDecision } from './describe-decision.ts'
export { faultSentence } from './fault-sentence.ts'
export { isReadyMade } from './is-ready-made.ts'
export { optionSentences } from './option-sentences.ts'
export { promptFromQuestion } from './prompt-from-question.ts'
export { promptInMarkup } from './prompt-in-markup.ts'
export { readBlocks } from './read-blocks.ts'
export { readConfig } from './read-config.ts'
export { readDefinition } from './read-definition.ts'
export { unknownPrompt } from './unknown-prompt.ts'
