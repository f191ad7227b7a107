const readsAll =
  /\breads? (?:every|each|all)\b|\b(?:every|each|all)\b[^.!?]{0,30}\b(?:is|are|gets?|will be) read\b/i

/** The share of answers that must have been read, for "every answer" to be true. */
export const leastRead = 0.95

/** Whether an English text says that every answer is read. */
export function claimsReading(text: string): boolean {
  return readsAll.test(text)
}
