import { createHash, createHmac, hash, randomBytes, timingSafeEqual } from 'node:crypto'

/** A new key: the prefix that says what it is for, and 192 random bits. */
export function makeKey(prefix: 'pk_' | 'sk_' | ''): string {
  return prefix + randomBytes(24).toString('base64url')
}

/** What is kept of a key that must not be readable in the database. A random key needs no slow hash. */
export function hashKey(key: string): string {
  return hash('sha256', key)
}

/** Seals a token with the collector's secret. */
export function seal(token: string, secret: string): string {
  return createHmac('sha256', secret).update(token).digest('hex')
}

/** Compares in a time that tells nothing about where two texts differ. */
export function sameText(a: string, b: string): boolean {
  return timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest())
}
