/**
 * The number that was typed, with a point or a comma before its decimals, in the digits of Western, Arabic, Persian or
 * full-width keyboards. What is no number comes back as it is, and so does "1,000 000": a guess would be wrong by the
 * thousand.
 */
export function numberIn(value: unknown): unknown {
  // The last four bits of each of these digits are its number.
  const text = `${value}`.trim().replace(/[٠-٩۰-۹０-９]/g, (digit) => `${digit.charCodeAt(0) & 15}`)
  return /^[+-]?\d+([.,٫]\d+)?$/.test(text) ? Number(text.replace(/[,٫]/, '.')) : value
}
