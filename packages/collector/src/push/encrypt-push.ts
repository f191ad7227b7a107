import { createCipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto'

/** What a browser gives so that it alone can read what is pushed: base64url, as `PushSubscription` has it. */
export interface PushKeys {
  /** Its public key on the curve P-256, uncompressed. */
  readonly p256dh: string
  /** Sixteen bytes that only it and we know. */
  readonly auth: string
}

/** For a test with the numbers of the RFC. Default: new ones for each message. */
export interface PushChance {
  readonly salt?: Uint8Array
  readonly privateKey?: Uint8Array
}

/** A message may be as long as one record, less what stands around it (RFC 8291, section 4). */
export const mostPushBytes = 3_993
const recordSize = 4_096

/**
 * Encrypts a message for one browser (RFC 8291, with the coding `aes128gcm` of RFC 8188): the service in between passes
 * it on and can read nothing of it.
 *
 * @throws RangeError where it is longer than `mostPushBytes`
 */
export function encryptPush(text: string, { p256dh, auth }: PushKeys, chance: PushChance = {}): Buffer {
  const plain = Buffer.from(text)
  if (plain.length > mostPushBytes)
    throw new RangeError(`encryptPush: ${mostPushBytes} bytes at most, not ${plain.length}`)
  const theirs = Buffer.from(p256dh, 'base64url')
  const pair = createECDH('prime256v1')
  if (chance.privateKey) pair.setPrivateKey(chance.privateKey)
  else pair.generateKeys()
  const ours = pair.getPublicKey()
  const salt = chance.salt ?? randomBytes(16)
  const derive = (key: Uint8Array, from: Uint8Array, info: Uint8Array, length: number): Buffer =>
    Buffer.from(hkdfSync('sha256', key, from, info, length))
  const shared = pair.computeSecret(theirs)
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), theirs, ours])
  const secret = derive(shared, Buffer.from(auth, 'base64url'), info, 32)
  const key = derive(secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16)
  const nonce = derive(secret, salt, Buffer.from('Content-Encoding: nonce\0'), 12)
  const cipher = createCipheriv('aes-128-gcm', key, nonce)
  // The one record is the last one, which the byte 2 says.
  const sealed = Buffer.concat([cipher.update(plain), cipher.update(Buffer.from([2])), cipher.final()])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(recordSize)
  return Buffer.concat([salt, size, Buffer.from([ours.length]), ours, sealed, cipher.getAuthTag()])
}

/** Whether these are keys that something can be encrypted for. */
export function arePushKeys({ p256dh, auth }: PushKeys): boolean {
  if (Buffer.from(auth, 'base64url').length !== 16) return false
  try {
    const pair = createECDH('prime256v1')
    pair.generateKeys()
    pair.computeSecret(Buffer.from(p256dh, 'base64url'))
    return true
  } catch {
    return false // no point of the curve
  }
}
