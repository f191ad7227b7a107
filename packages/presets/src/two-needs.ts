/**
 * Draws two of the six needs for `context.needs` of the preset `six-needs`, so that each contact stays short and each
 * need is asked as often as the others: planned missing answers.
 *
 * @param random - from 0 to below 1, such as `Math.random()`; each of the 15 pairs has an equal part of it
 * @example earshot.ask('six-needs', { context: { needs: twoNeeds(Math.random()) } })
 */
export function twoNeeds(random: number): string {
  const pairs = ['12', '13', '14', '15', '16', '23', '24', '25', '26', '34', '35', '36', '45', '46', '56']
  const pair = pairs[Math.floor(random * pairs.length)]
  if (pair === undefined) throw new RangeError(`twoNeeds: ${random} is not from 0 to below 1`)
  return pair
}
