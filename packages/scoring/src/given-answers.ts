/** An answer to a rating; `null` or `undefined` where it was passed over or does not fit. */
export type Rating = number | null | undefined

/** The answers that were given, and how many were not. Refuses what is no point of the scale, a text such as "4" too. */
export function givenAnswers(
  who: string,
  ratings: readonly Rating[],
  from: number,
  to: number,
): { readonly given: readonly number[]; readonly leftOut: number } {
  const given = ratings.filter((rating) => rating !== null && rating !== undefined)
  const bad = given.find((rating) => !Number.isInteger(rating) || rating < from || rating > to)
  if (bad !== undefined)
    throw new RangeError(`${who}: a rating must be a whole number from ${from} to ${to}, not ${bad}`)
  return { given, leftOut: ratings.length - given.length }
}
