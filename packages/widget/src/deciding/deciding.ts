/** What a page needs once something in it wants to ask: everything up to the decision, and nothing that shows or sends. */

export { complainTwice } from './complain-twice.ts'
export { startPage } from './start-page.ts'
