import { md5 } from './md5.ts'
import { mustBeCount } from './must-be.ts'
import { sha256 } from './sha256.ts'

/** What a draw is made from; all of it is published, the list of entries before the key can be known. */
export interface Draw {
  /** From `drawKey`, or any text of ASCII characters. */
  readonly key: string
  /** How many entries there are, 1 to 65,535. They are numbered from 1. */
  readonly pool: number
  /** How many are drawn. */
  readonly winners: number
  /** Default: `md5`, as in the RFC. */
  readonly hash?: 'md5' | 'sha-256'
}

/** An entry that was drawn, and the digest that chose it, in hexadecimal digits. */
export interface Drawn {
  readonly entry: number
  readonly digest: string
}

const digests = { md5, 'sha-256': sha256 } as const

/** The place of the draw is written in two bytes. */
const largestPool = 65_535

/**
 * A draw that anyone can repeat (RFC 3797, section 5). For the i-th winner, from 0, the digest of i in two bytes, the key
 * and i again is read as one large number; its remainder by the entries that are left is the place of the winner among
 * them.
 *
 * @throws RangeError where the key is empty or not ASCII, or the numbers cannot be
 * @example verifiableDraw({ key: '9319./2.5.8.10.12./9.18.26.34.41.45./', pool: 25, winners: 3 }) // entries 17, 7, 2
 */
export function verifiableDraw({ key, pool, winners, hash = 'md5' }: Draw): readonly Drawn[] {
  mustBeCount('verifiableDraw', 'pool', pool, 1)
  mustBeCount('verifiableDraw', 'winners', winners)
  if (pool > largestPool)
    throw new RangeError(`verifiableDraw: pool must be ${largestPool} at most, not ${pool}`)
  if (winners > pool)
    throw new RangeError(`verifiableDraw: there are ${pool} entries, so not ${winners} winners`)
  const text = bytesOf(key)
  const left = Array.from({ length: pool }, (_, index) => index + 1)
  return Array.from({ length: winners }, (_, index) => {
    const place = [index >> 8, index & 255]
    const digest = digests[hash](Uint8Array.from([...place, ...text, ...place]))
    const remainder = digest.reduce((rest, byte) => (rest * 256 + byte) % left.length, 0)
    // The remainder is below the number of entries that are left.
    const [entry = 0] = left.splice(remainder, 1)
    return { entry, digest: [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') }
  })
}

function bytesOf(key: string): readonly number[] {
  const bytes = [...key].map((character) => character.codePointAt(0) ?? 0)
  if (bytes.length === 0) throw new RangeError('verifiableDraw: the key must not be empty')
  // Other characters have several encodings, and then two people would draw two results.
  if (bytes.some((byte) => byte > 127)) throw new RangeError('verifiableDraw: the key must be ASCII')
  return bytes
}
