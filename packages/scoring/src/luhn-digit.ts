/**
 * The check digit that goes behind a number (Luhn 1954; ISO/IEC 7812-1 annex B): from the right each second digit is
 * doubled, the digits of all are added, and the check digit makes that a multiple of ten. It finds each single wrong digit
 * and nearly every swap of neighbours.
 *
 * @throws RangeError where `payload` has anything but digits, or none
 * @example luhnDigit('7992739871') // '3'
 */
export function luhnDigit(payload: string): string {
  if (!/^\d+$/.test(payload)) throw new RangeError('luhnDigit: payload must be digits')
  const sum = [...payload].reverse().reduce((all, character, index) => {
    const digit = Number(character) * (index % 2 ? 1 : 2)
    return all + (digit > 9 ? digit - 9 : digit)
  }, 0)
  return String((10 - (sum % 10)) % 10)
}
