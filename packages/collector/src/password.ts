import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto'

/** Costs about 32 MB and some 50 ms a try (OWASP's second choice for scrypt). */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 } as const
const keyBytes = 32

/** Without letters and digits that look alike. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A new password that can be read out and typed: four groups of four, 79 random bits. */
export function makePassword(): string {
  const letters = Array.from({ length: 16 }, () => alphabet[randomInt(alphabet.length)])
  return [0, 4, 8, 12].map((at) => letters.slice(at, at + 4).join('')).join('-')
}

/** What is kept of a password: the salt and the scrypt hash. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  return `scrypt$${salt.toString('base64url')}$${(await derive(password, salt)).toString('base64url')}`
}

/** Tells whether a password is the one that a hash was made from. */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const [, salt = '', kept = ''] = hash.split('$')
  const derived = await derive(password, Buffer.from(salt, 'base64url'))
  const expected = Buffer.from(kept, 'base64url')
  return derived.length === expected.length && timingSafeEqual(derived, expected)
}

function derive(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize(), salt, keyBytes, cost, (error, key) => (error ? reject(error) : resolve(key)))
  })
}
