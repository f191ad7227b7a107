import { generateKeyPairSync, sign } from 'node:crypto'

/** One value in DER: its tag, its length, and what is in it. */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts)
  const { length } = content
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts)
const number = (value: number): Buffer => der(0x02, Buffer.from([value]))
/** An object's identifier, as it stands in DER. */
const id = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'))
const time = (text: string): Buffer => der(0x17, Buffer.from(text))
const bits = (content: Uint8Array): Buffer => der(0x03, Buffer.from([0]), content)

/**
 * A certificate (RFC 5280) for `localhost` that nobody has signed but itself, and that has expired besides: what a browser
 * refuses. Made anew for each run, so that no key lies in the repository.
 */
export function createSelfSigned(): { readonly key: string; readonly cert: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const ecdsaWithSha256 = sequence(id('2a8648ce3d040302'))
  const commonName = sequence(id('550403'), der(0x0c, Buffer.from('localhost')))
  const name = sequence(der(0x31, commonName))
  const content = sequence(
    number(1),
    ecdsaWithSha256,
    name,
    sequence(time('200101000000Z'), time('210101000000Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  )
  const signed = sequence(content, ecdsaWithSha256, bits(sign('sha256', content, privateKey)))
  const lines = signed.toString('base64').match(/.{1,64}/g) ?? []
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
  }
}
