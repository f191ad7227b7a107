/**
 * Writes JSON from the values themselves, whatever `toJSON` a page has put on arrays or texts: Prototype.js 1.6 would
 * write every array as a string.
 *
 * @param turn - what is written for a value; default: the value
 * @throws TypeError for a value that JSON has no form for
 */
export function writeJson(
  value: unknown,
  turn: (value: unknown, key: string) => unknown = (same) => same,
): string {
  return JSON.stringify(value, function (this: Readonly<Record<string, unknown>>, key) {
    return turn(this[key], key)
  })
}
