/** What is needed only for a prompt by which a person can be called. */

export { withCalls } from './with-calls.ts'
