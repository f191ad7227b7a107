/**
 * The text that a verifiable draw is made from, out of sources that nobody can steer and that anybody can look up, such
 * as the numbers of a lottery on a day named before (RFC 3797, section 4): the whole numbers of a source in rising order,
 * each with a dot behind it, and a slash behind each source.
 *
 * @throws RangeError where there is no source, one is empty, or holds what is no whole number from 0
 * @example drawKey([[9319], [2, 5, 12, 8, 10], [9, 18, 26, 34, 41, 45]]) // '9319./2.5.8.10.12./9.18.26.34.41.45./'
 */
export function drawKey(sources: readonly (readonly number[])[]): string {
  if (sources.length === 0) throw new RangeError('drawKey: there must be a source')
  return sources
    .map((numbers) => {
      if (numbers.length === 0) throw new RangeError('drawKey: a source must have a number')
      const bad = numbers.find((number) => !Number.isSafeInteger(number) || number < 0)
      if (bad !== undefined)
        throw new RangeError(`drawKey: a source must hold whole numbers from 0, not ${bad}`)
      const rising = [...numbers].sort((a, b) => a - b)
      return `${rising.map((number) => `${number}.`).join('')}/`
    })
    .join('')
}
