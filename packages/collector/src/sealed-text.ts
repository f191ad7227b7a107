import { sameText, seal } from './keys.ts'

/**
 * A text with a seal that only this collector can make. The same secret seals other things as well, so that what this is
 * for is sealed with it.
 */
export function sealText(purpose: string, text: string, secret: string): string {
  return `${text}.${seal(`${purpose} ${text}`, secret)}`
}

/** The text under a seal, or `undefined` where the seal is none of ours, or was made for something else. */
export function openText(purpose: string, token: string, secret: string): string | undefined {
  const at = token.lastIndexOf('.')
  const text = token.slice(0, Math.max(at, 0))
  return sameText(token, sealText(purpose, text, secret)) ? text : undefined
}
