import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto'
import type { Storage } from '../storage/port.ts'

/** Who pushes: the key pair by which a push service knows that a message comes from whom the browser has allowed. */
export interface PushIdentity {
  /** For `pushManager.subscribe`: a point of P-256, uncompressed, base64url. */
  readonly publicKey: string
  /** base64url. */
  readonly privateKey: string
}

const setting = 'push-identity'
const livesMs = 12 * 3_600_000

/** The pair that is kept, else one that is made now. Of two nodes that start at once, one has made it. */
export async function openPushIdentity(
  storage: Pick<Storage, 'setting' | 'keepSetting'>,
): Promise<PushIdentity> {
  const kept = await storage.setting(setting)
  return JSON.parse(kept ?? (await storage.keepSetting(setting, JSON.stringify(makePushIdentity()))))
}

export function makePushIdentity(): PushIdentity {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const { x = '', y = '', d = '' } = privateKey.export({ format: 'jwk' })
  const point = Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')])
  return { publicKey: point.toString('base64url'), privateKey: d }
}

/**
 * The `Authorization` of one message (VAPID, RFC 8292): a token for the service of this address, signed with ES256.
 *
 * @param contact - whom the service may write to: `https:` or `mailto:`
 */
export function pushAuthorization(
  address: string,
  { publicKey, privateKey }: PushIdentity,
  { contact, now }: { readonly contact: string; readonly now: number },
): string {
  const point = Buffer.from(publicKey, 'base64url')
  const key = createPrivateKey({
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
      d: privateKey,
    },
    format: 'jwk',
  })
  const claims = { aud: new URL(address).origin, exp: Math.floor((now + livesMs) / 1_000), sub: contact }
  const coded = [{ typ: 'JWT', alg: 'ES256' }, claims].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  )
  const text = coded.join('.')
  const signature = sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' })
  return `vapid t=${text}.${signature.toString('base64url')}, k=${publicKey}`
}
