/**
 * A 32-bit hash of a text: FNV-1a over its UTF-16 code units, low byte first, then the finaliser of MurmurHash3, which
 * spreads near-equal texts evenly. For draws and versions; it keeps no secret.
 */
export function hash(text: string): number {
  let h = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    h = Math.imul(h ^ (unit & 255), 0x01000193)
    h = Math.imul(h ^ (unit >> 8), 0x01000193)
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/**
 * A number from 0 (included) to 1 (not included) that is always the same for the same text: the sticky draw behind
 * `limits.share` and the order of options.
 */
export function draw(text: string): number {
  return hash(text) / 2 ** 32
}
