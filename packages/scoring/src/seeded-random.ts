/**
 * Numbers from 0 up to 1 that look like chance and are the same for the same seed: xoshiro128** (Blackman and Vigna
 * 2018), its state filled by SplitMix32. Not for secrets; a draw that others must be able to check has
 * `verifiableDraw`.
 *
 * @param seed - a whole number
 * @throws RangeError where the seed is no whole number
 */
export function seededRandom(seed: number): () => number {
  if (!Number.isSafeInteger(seed))
    throw new RangeError(`seededRandom: seed must be a whole number, not ${seed}`)
  const state = new Uint32Array(4)
  // Numbers above 2³² would else begin like their remainders.
  let filler = seed ^ Math.floor(seed / 2 ** 32)
  for (let index = 0; index < 4; index++) {
    filler = (filler + 0x9e3779b9) | 0
    state[index] = splitMix(filler)
  }
  return () => next(state) / 2 ** 32
}

function splitMix(value: number): number {
  const first = Math.imul(value ^ (value >>> 16), 0x21f0aaad)
  const second = Math.imul(first ^ (first >>> 15), 0x735a2d97)
  return second ^ (second >>> 15)
}

/** One step of the generator, 0 to 2³² − 1. */
function next(state: Uint32Array): number {
  const [a = 0, b = 0, c = 0, d = 0] = state
  const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0
  const third = c ^ a
  const fourth = d ^ b
  state.set([a ^ fourth, b ^ third, third ^ (b << 9), rotated(fourth, 11)])
  return result
}

function rotated(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by))
}
