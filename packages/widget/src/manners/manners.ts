/**
 * The manners of a guest who speaks first: the line, and the good moment. They are fetched with what shows a prompt, as soon
 * as it may be asked and before its trigger fires. A page whose prompts are opened by people never fetches them.
 */
export { standInLine } from './line.ts'
