/**
 * A mend as edits of the definition's JSON: a part of JSON Patch (RFC 6902), with its paths (RFC 6901), such as
 * `/questions/0/text`.
 */
export type Fix = {
  readonly path: string
  readonly op: 'replace' | 'remove' | 'add'
  /** For `replace` and `add`. */
  readonly value?: unknown
}[]
