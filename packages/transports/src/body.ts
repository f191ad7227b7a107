import type { EarshotEvent } from '@earshot/core/event'

/** A batch as it goes over the wire. */
export interface Body {
  /** A JSON array of CloudEvents. */
  readonly text: string
  /** The length of `text` in UTF-8. */
  readonly bytes: number
}

/**
 * Writes a batch of events as JSON, always the same text for the same events.
 *
 * Text comes out well-formed: a lone surrogate becomes U+FFFD, as `String.prototype.toWellFormed` does it, and
 * NUL is left out, because databases cut or refuse it. What a `toJSON` of the page answers is not used: pages that
 * load Prototype.js 1.6 have one on every array, and it would write arrays as strings.
 *
 * @throws TypeError for a value that JSON has no form for: a bigint, or one that contains itself
 * @throws RangeError for a value nested too deep
 */
export function body(batch: readonly EarshotEvent[]): Body {
  const text = JSON.stringify(batch, function (this: Record<string, unknown>, key) {
    return this[key]
  })
    // JSON writes NUL and lone surrogates as escapes, and only those and control characters with a "u".
    .replace(/\\(u0000|ud...|.)/g, (whole, code) => (code[1] ? (code < 'u1' ? '' : '\ufffd') : whole))
  return { text, bytes: new TextEncoder().encode(text).length }
}
