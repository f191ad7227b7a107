/**
 * The id of a run: a UUID of version 7 (RFC 9562), 48 bits of time and then 74 random bits, so that ids sort by time.
 *
 * @param now - milliseconds since 1970
 * @param random - 16 random bytes; they are not changed
 */
export function runIdFrom(now: number, random: Uint8Array): string {
  const bytes = [...random.subarray(0, 16)].map((byte, index) => {
    if (index < 6) return Math.floor(now / 256 ** (5 - index)) & 255
    return index === 6 ? (byte & 15) | 112 : index === 8 ? (byte & 63) | 128 : byte
  })
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
