/**
 * The same things in an order drawn by chance (Fisher and Yates; Durstenfeld 1964): comments of a small group in the
 * order in which they came tell who wrote which. So give it true randomness there; the order of a seed that somebody
 * can guess can be turned back.
 *
 * @param random - numbers from 0 up to 1
 * @throws RangeError where `random` gives something else
 */
export function shuffled<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  const order = [...items]
  for (let last = order.length - 1; last > 0; last--) {
    const number = random()
    if (!(number >= 0 && number < 1))
      throw new RangeError(`shuffled: random must give 0 up to 1, not ${number}`)
    const other = Math.floor(number * (last + 1))
    // Both places are inside the list.
    ;[order[last], order[other]] = [order[other] as Item, order[last] as Item]
  }
  return order
}
