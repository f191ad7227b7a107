const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const size = alphabet.length

/**
 * The check character that goes behind a code of digits and capital letters (ISO/IEC 7064, hybrid system MOD 37,36). It
 * finds each single wrong character and nearly every swap of neighbours.
 *
 * @throws RangeError where `payload` has other characters, or none
 * @example iso7064Character('A12425GABC1234002') // 'M'
 */
export function iso7064Character(payload: string): string {
  if (!/^[0-9A-Z]+$/.test(payload))
    throw new RangeError('iso7064Character: payload must be digits and capital letters')
  const product = [...payload].reduce((before, character) => {
    const sum = (before + alphabet.indexOf(character)) % size
    return ((sum || size) * 2) % (size + 1)
  }, size)
  return alphabet.charAt((size + 1 - product) % size)
}
