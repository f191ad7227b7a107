export { type Finding, lintPrompt } from './lint-prompt.ts'
export type { Flaw, Level, Rule } from './rule.ts'
export { rules } from './rules.ts'
