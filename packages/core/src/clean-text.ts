/** A text answer is at most this long, in characters (code points). What is beyond is cut. */
export const maxTextLength = 10_000

/** Well-formed, without NUL, trimmed, at most `limit` code points; empty where it is no text. */
export function cleanText(value: unknown, limit: number = maxTextLength): string {
  if (typeof value !== 'string') return ''
  const most = Math.min(limit, maxTextLength)
  // A lone surrogate would become U+FFFD on the wire anyway; done here, what is kept equals what is sent.
  const text = value
    .replace(/\0/g, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim()
  // A code point has two units at the most: cut so first, a huge text is not taken apart.
  return [...text.slice(0, most * 2)].slice(0, most).join('').trimEnd()
}
