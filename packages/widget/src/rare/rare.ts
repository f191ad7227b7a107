/** What asks the rarer types, looks and limits of questions. A page fetches it when a prompt has one of them. */
export { rareKit } from './rare-kit.ts'
