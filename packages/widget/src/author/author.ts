/**
 * What is needed only where somebody has written something of their own: definitions in JSON or markup, and sentences
 * about mistakes. A page that asks a ready-made prompt without a mistake never fetches this.
 */
export { optionSentences } from '@earshot/core/option-sentences'
export { targetingProblem } from '@earshot/core/targeting-problem'
export { faultSentence } from './fault-sentence.ts'
export { findDefinition } from './find-definition.ts'
export { promptInMarkup } from './prompt-in-markup.ts'
export { readBlocks } from './read-blocks.ts'
export { readDefinition } from './read-definition.ts'
