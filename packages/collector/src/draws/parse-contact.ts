/** An e-mail address or a phone number in the one spelling that it is kept in, or `undefined` where it is neither. */
export function parseContact(text: string): string | undefined {
  const small = text.trim().toLowerCase()
  if (small.length > 254) return undefined
  if (/^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]{2,}$/.test(small)) return small
  const digits = small.replace(/[\s()./-]/g, '')
  return /^\+?\d{6,15}$/.test(digits) ? digits : undefined
}
