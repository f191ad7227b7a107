interface Wire {
  readonly data: Readonly<Record<string, unknown>>
}

/**
 * The body of a batch without what an answer can be understood without: the context that the page gave, and which
 * page it was. What the person has said stays whole. The same text where nothing can go.
 */
export function shrink(text: string): string {
  const batch: readonly Wire[] = JSON.parse(text)
  return JSON.stringify(
    batch.map((event) => ({ ...event, data: { ...event.data, context: undefined, page: undefined } })),
  )
}
