/**
 * Tells whether a text that should be an opaque id looks like an e-mail address, a phone number or the number of a
 * payment card. Digits alone are not taken for a phone number: an order may be numbered `0012345678`.
 */
export function looksPersonal(given: string): boolean {
  const text = given.trim()
  return /[^\s@]@[^\s@]+\.[^\s@]/.test(text) || isPhone(text) || isCard(text)
}

/** International (+49 …), or 7 to 15 digits from 0 or from a group of three on, in groups. */
function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '').length
  if (digits < 7 || digits > 15 || !/^[+\d\s().\-/]+$/.test(text)) return false
  return (
    text.startsWith('+') ||
    /^\(?0[\d)]*[\s().\-/]/.test(text) ||
    /^\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}$/.test(text)
  )
}

/** 13 to 19 digits with the check digit of payment cards (Luhn, ISO/IEC 7812-1). */
function isCard(text: string): boolean {
  const digits = text.replace(/[\s-]/g, '')
  if (!/^\d{13,19}$/.test(digits)) return false
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const value = Number(digits.at(-1 - index)) * (1 + (index % 2))
    sum += value > 9 ? value - 9 : value
  }
  return sum % 10 === 0
}
