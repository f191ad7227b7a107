/**
 * Bytes as the blocks of 16 words that MD5 and SHA-256 take: a 1 bit and zeros behind them, and their length in bits at
 * the end.
 */
export function paddedBlocks(bytes: Uint8Array, order: 'little' | 'big'): readonly Uint32Array[] {
  const little = order === 'little'
  const count = Math.floor((bytes.length + 8) / 64) + 1
  const padded = new Uint8Array(count * 64)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  const bits = bytes.length * 8
  const end = padded.length - 8
  view.setUint32(little ? end : end + 4, bits >>> 0, little)
  view.setUint32(little ? end + 4 : end, Math.floor(bits / 2 ** 32), little)
  return Array.from({ length: count }, (_, block) =>
    Uint32Array.from({ length: 16 }, (_, word) => view.getUint32(block * 64 + word * 4, little)),
  )
}
