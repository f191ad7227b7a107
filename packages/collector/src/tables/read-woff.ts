import { inflateSync } from 'node:zlib'

/** A TrueType font, as much of it as a PDF carries along. */
export interface FontFile {
  /** The font as a TrueType file, without what only a layout engine or a system asks for. */
  readonly bytes: Buffer
  /** The glyph of a letter, by its code point. */
  readonly glyphs: ReadonlyMap<number, number>
  /** How wide a glyph is, in thousandths of the size. */
  readonly widthOf: (glyph: number) => number
  /** In thousandths of the size: above and below the line, and the box that all glyphs stand in. */
  readonly ascent: number
  readonly descent: number
  readonly box: readonly number[]
}

/** What draws glyphs; the rest says how they are chosen, which is done here. */
const kept = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep']

/**
 * Reads a font in WOFF with TrueType outlines.
 * Source of the form: WOFF File Format 1.0 (W3C), 4 and 5; OpenType 1.9: `cmap` format 4, `head`, `hhea`, `hmtx`.
 */
export function readWoff(file: Buffer): FontFile {
  const tables = new Map<string, Buffer>()
  for (let at = 44; at < 44 + file.readUInt16BE(12) * 20; at += 20) {
    const [from, packed, size] = [4, 8, 12].map((more) => file.readUInt32BE(at + more)) as [
      number,
      number,
      number,
    ]
    const bytes = file.subarray(from, from + packed)
    tables.set(file.toString('latin1', at, at + 4), packed < size ? inflateSync(bytes) : bytes)
  }
  const table = (tag: string): Buffer => tables.get(tag) ?? Buffer.alloc(64)
  const [head, hhea, hmtx] = [table('head'), table('hhea'), table('hmtx')]
  const perMille = (units: number): number => Math.round((units * 1000) / head.readUInt16BE(18))
  const wide = hhea.readUInt16BE(34)
  return {
    bytes: trueType([...tables].filter(([tag]) => kept.includes(tag))),
    glyphs: glyphsOf(table('cmap')),
    widthOf: (glyph) => perMille(hmtx.readUInt16BE(Math.min(glyph, wide - 1) * 4)),
    ascent: perMille(hhea.readInt16BE(4)),
    descent: perMille(hhea.readInt16BE(6)),
    box: [36, 38, 40, 42].map((at) => perMille(head.readInt16BE(at))),
  }
}

/** The tables one after another, each at a multiple of four, with their list before them. */
function trueType(tables: readonly (readonly [string, Buffer])[]): Buffer {
  const power = 2 ** Math.floor(Math.log2(tables.length))
  const list = Buffer.alloc(12 + tables.length * 16)
  list.writeUInt32BE(0x00010000, 0)
  list.writeUInt16BE(tables.length, 4)
  list.writeUInt16BE(power * 16, 6)
  list.writeUInt16BE(Math.log2(power), 8)
  list.writeUInt16BE((tables.length - power) * 16, 10)
  let at = list.length
  const bodies = tables.map(([tag, bytes], index) => {
    const row = 12 + index * 16
    const body = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
    list.write(tag, row, 'latin1')
    list.writeUInt32BE(sumOf(body), row + 4)
    list.writeUInt32BE(at, row + 8)
    list.writeUInt32BE(bytes.length, row + 12)
    at += body.length
    return body
  })
  return Buffer.concat([list, ...bodies])
}

function sumOf(bytes: Buffer): number {
  let sum = 0
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0
  return sum
}

/** What stands in the first part of `cmap` that is of format 4: all letters up to U+FFFF. */
function glyphsOf(cmap: Buffer): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>()
  const parts = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(8 + index * 8))
  const start = parts.find((at) => cmap.readUInt16BE(at) === 4)
  if (start === undefined) return glyphs
  const part = cmap.subarray(start)
  const twice = part.readUInt16BE(6) // twice the number of segments
  for (let segment = 14; segment < 14 + twice; segment += 2) {
    const last = part.readUInt16BE(segment)
    const first = part.readUInt16BE(segment + 2 + twice)
    const delta = part.readUInt16BE(segment + 2 + 2 * twice)
    const offsetAt = segment + 2 + 3 * twice
    const offset = part.readUInt16BE(offsetAt)
    for (let letter = first; letter <= last && letter < 0xffff; letter++) {
      const found = offset ? part.readUInt16BE(offsetAt + offset + (letter - first) * 2) : letter
      const glyph = found && (found + delta) & 0xffff
      if (glyph) glyphs.set(letter, glyph)
    }
  }
  return glyphs
}
