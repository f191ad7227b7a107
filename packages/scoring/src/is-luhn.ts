import { luhnDigit } from './luhn-digit.ts'

/**
 * Whether the last digit of a number is its Luhn check digit. Spaces and hyphens, as people type them, are passed over;
 * anything else that is no digit is a no.
 *
 * @example isLuhn('79927398713') // true
 */
export function isLuhn(code: string): boolean {
  const digits = code.replace(/[\s-]/g, '')
  return /^\d{2,}$/.test(digits) && luhnDigit(digits.slice(0, -1)) === digits.slice(-1)
}
