import { paddedBlocks } from './padded-blocks.ts'

/** The whole part of 2³²·|sin(step)|, for the steps 1 to 64. */
const sines = new Uint32Array([
  0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501, 0x698098d8,
  0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821, 0xf61e2562, 0xc040b340,
  0x265e5a51, 0xe9b6c7aa, 0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8, 0x21e1cde6, 0xc33707d6, 0xf4d50d87,
  0x455a14ed, 0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a, 0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c,
  0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70, 0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05, 0xd9d4d039,
  0xe6db99e5, 0x1fa27cf8, 0xc4ac5665, 0xf4292244, 0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92,
  0xffeff47d, 0x85845dd1, 0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb,
  0xeb86d391,
])
/** How far each step turns its sum, four times each row in a round. */
const turns = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
] as const
/** Which word of the block a step takes: `factor · step + shift`, of 16. */
const words = [
  [1, 0],
  [5, 1],
  [3, 5],
  [7, 0],
] as const

/**
 * The MD5 digest of some bytes, 16 bytes (RFC 1321). It is here because RFC 3797 draws with it, and because a browser has
 * no MD5 of its own. For secrets and signatures it is long broken.
 */
export function md5(bytes: Uint8Array): Uint8Array {
  const state = new Uint32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476])
  for (const block of paddedBlocks(bytes, 'little')) state.set(mixed(state, block))
  const digest = new DataView(new ArrayBuffer(16))
  for (const [index, word] of state.entries()) digest.setUint32(4 * index, word, true)
  return new Uint8Array(digest.buffer)
}

function mixed(state: Uint32Array, block: Uint32Array): readonly number[] {
  let [a = 0, b = 0, c = 0, d = 0] = state
  for (let step = 0; step < 64; step++) {
    const round = step >> 4
    const [factor = 0, shift = 0] = words[round] ?? []
    const word = block[(factor * step + shift) % 16] ?? 0
    const sum = (a + chosen(round, b, c, d) + word + (sines[step] ?? 0)) | 0
    const turn = turns[round]?.[step % 4] ?? 0
    const next = (b + ((sum << turn) | (sum >>> (32 - turn)))) | 0
    a = d
    d = c
    c = b
    b = next
  }
  return [a, b, c, d].map((word, index) => word + (state[index] ?? 0))
}

function chosen(round: number, b: number, c: number, d: number): number {
  if (round === 0) return (b & c) | (~b & d)
  if (round === 1) return (b & d) | (c & ~d)
  return round === 2 ? b ^ c ^ d : c ^ (b | ~d)
}
