/** A theme is imported for what it does to a page: it has no names. This tells TypeScript that it is there. */
export {}
