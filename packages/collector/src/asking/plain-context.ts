import type { Context } from '@earshot/core/prompt'

const maxLength = 200
const maxEntries = 20

/** What advertisers add to addresses: each names a person, none says anything about the visit. */
const clickIds: ReadonlySet<string> = new Set([
  'fbclid',
  'gclid',
  'dclid',
  'msclkid',
  'ttclid',
  'twclid',
  'yclid',
])

/**
 * The context that an address tells: every parameter with a plain name (`order`, `first-order`) and a plain value. What
 * looks personal is left out and never reaches the database.
 */
export function plainContext(entries: Iterable<readonly [string, string]>): Context {
  const kept = [...entries].filter(
    ([name, value]) => /^[a-z][a-z0-9-]{0,39}$/.test(name) && !clickIds.has(name) && isPlainValue(value),
  )
  // `constructor` and `prototype` are plain names, but no names of context.
  const safe = kept.filter(([name]) => name !== 'constructor' && name !== 'prototype')
  return Object.fromEntries(safe.slice(0, maxEntries))
}

/** A short text that is no e-mail address, phone number or card number. */
export function isPlainValue(value: string): boolean {
  const text = value.trim()
  return text !== '' && text.length <= maxLength && !isEmail(text) && !isPhone(text) && !isCard(text)
}

function isEmail(text: string): boolean {
  return /[^\s@]@[^\s@]+\.[^\s@]/.test(text)
}

/** International (+49 …, 0049 …), national (0151 …) or grouped as in North America (555-123-4567). */
function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '').length
  if (!/^[+\d\s().\-/]+$/.test(text) || digits < 7 || digits > 15) return false
  return /^(\+|00[1-9]|\(?0[1-9])/.test(text) || /^\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}$/.test(text)
}

/** 13 to 19 digits with the check digit of payment cards (Luhn, ISO/IEC 7812-1). */
function isCard(text: string): boolean {
  const digits = text.replace(/[\s-]/g, '')
  if (!/^\d{13,19}$/.test(digits)) return false
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
