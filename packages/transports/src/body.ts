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
 * NUL is left out, because databases cut or refuse it. No `toJSON` is ever called: pages that load Prototype.js
 * 1.6 have one on every array, and it would write arrays as strings.
 *
 * @throws TypeError for a value that JSON has no form for (a bigint)
 * @throws RangeError for a value that contains itself
 */
export function body(batch: readonly EarshotEvent[]): Body {
  const text = JSON.stringify(bare(batch))
  return { text, bytes: new TextEncoder().encode(text).length }
}

/** A copy of plain data with clean text, whose arrays and objects inherit nothing, so no `toJSON` either. */
function bare(value: unknown): unknown {
  if (typeof value === 'string') {
    // With the `u` flag a pair is one code point, so the class finds the lone ones only.
    return value.replace(/[\ud800-\udfff]/gu, '\ufffd').replaceAll('\0', '')
  }
  if (typeof value !== 'object' || !value) return value
  const copy = Array.isArray(value)
    ? value.map(bare)
    : Object.fromEntries(Object.entries(value).map((entry) => entry.map(bare)))
  return Object.setPrototypeOf(copy, null)
}
