/**
 * A UUID of version 7 (RFC 9562): 48 bits of time, then 74 random bits. `crypto.randomUUID` is missing on plain http
 * pages, `getRandomValues` is not.
 */
export function runId(
  now: number = Date.now(),
  random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array = fill,
): string {
  const bytes = random(new Uint8Array(16))
  for (let index = 0; index < 6; index++) bytes[index] = Math.floor(now / 256 ** (5 - index)) & 255
  bytes[6] = ((bytes[6] as number) & 15) | 112 // 16 bytes were made above
  bytes[8] = ((bytes[8] as number) & 63) | 128
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

function fill(bytes: Uint8Array<ArrayBuffer>): Uint8Array {
  try {
    return crypto.getRandomValues(bytes)
  } catch {
    // Without the browser's own source two people must still not share an id: time and Math.random together.
    return bytes.map(() => (Math.random() * 256) ^ (performance.now() * 1_000))
  }
}
