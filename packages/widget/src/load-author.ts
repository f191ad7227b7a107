import type * as author from './author/author.ts'

/** Fetches what is needed only for definitions and mistakes of the page's own. */
export type LoadAuthor = () => Promise<typeof author>
