import { applyFix } from './fix.ts'
import { type LocatedFinding, lintJson } from './lint-json.ts'
import type { Site } from './site.ts'

/** A text with the safe mends made, and what they mended. */
export interface FixedJson {
  readonly text: string
  readonly fixed: readonly LocatedFinding[]
}

/** More mends than any file needs; a rule whose mend does not help must not go round for ever. */
const most = 500

/**
 * Mends in a JSON text what rules can mend without its author. Where there is something to mend, the text is written
 * anew with its own indent, line ends and last line; otherwise it stays as it is.
 */
export function fixJson(text: string, site: Site = {}): FixedJson {
  const fixed: LocatedFinding[] = []
  let mended = text
  while (fixed.length < most) {
    const next = lintJson(mended, site).find(({ fix }) => fix)
    if (!next?.fix) break
    const before = mended
    mended = inStyleOf(text, applyFix(JSON.parse(mended.replace(/^\ufeff/, '')), next.fix))
    if (mended === before) break
    fixed.push(next)
  }
  return { text: mended, fixed }
}

function inStyleOf(text: string, value: unknown): string {
  const indent = /\n([\t ]+)\S/.exec(text)?.[1] ?? ''
  const written = JSON.stringify(value, null, indent)
  const lines = text.includes('\r\n') ? written.replaceAll('\n', '\r\n') : written
  return (text.startsWith('\ufeff') ? '\ufeff' : '') + lines + (/\s*$/.exec(text)?.[0] ?? '')
}
