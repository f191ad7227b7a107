import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { type FontFile, readWoff } from './read-woff.ts'

/** The files of Inter that come with the collector, in the order in which a letter is looked for. */
const scripts = ['latin', 'latin-ext', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese']

/** The fonts that one PDF carries along: none until a text needs one. */
export interface PdfFonts {
  /**
   * The operators that show a text, or the letters of it that no font here has. `Tf` and `Tj` of as many fonts as are
   * needed; the position, the colour and the matrix stand before.
   */
  show(
    words: string,
    look: { readonly bold: boolean; readonly size: string },
  ): { readonly operators: string } | { readonly missing: readonly string[] }
  /** For the resources of a page, by the number of the first object that is free. */
  resources(first: number): string
  /** The objects of all fonts that were used. */
  objects(first: number): readonly string[]
}

interface Used {
  readonly file: FontFile
  readonly name: string
  /** The letters that were shown, by their glyph. */
  readonly shown: Map<number, string>
}

const perFont = 5

export function pdfFonts(): PdfFonts {
  const used = new Map<string, Used>()
  return {
    show(words, { bold, size }) {
      const missing = new Set<string>()
      const runs: { key: string; hex: string }[] = []
      for (const letter of words.normalize('NFC')) {
        const found = fontOf(letter, bold)
        if (!found) {
          missing.add(letter)
          continue
        }
        const { key, file, glyph } = found
        const font = used.get(key) ?? { file, name: nameOf(used.size, bold), shown: new Map() }
        used.set(key, font)
        font.shown.set(glyph, letter)
        const last = runs.at(-1)
        if (last?.key === key) last.hex += hex(glyph)
        else runs.push({ key, hex: hex(glyph) })
      }
      if (missing.size) return { missing: [...missing] }
      const order = [...used.keys()]
      return {
        operators: runs.map((run) => `/E${order.indexOf(run.key)} ${size} Tf <${run.hex}> Tj`).join(' '),
      }
    },
    resources: (first) =>
      [...used.keys()].map((_, index) => `/E${index} ${first + index * perFont} 0 R`).join(' '),
    objects: (first) => [...used.values()].flatMap((font, index) => objectsOf(font, first + index * perFont)),
  }
}

/** A font of which only a part is there begins its name with six letters of its own (ISO 32000-1, 9.6.4). */
const nameOf = (index: number, bold: boolean): string =>
  `EARSH${String.fromCharCode(65 + index)}+Inter-${bold ? 'Bold' : 'Regular'}`

/** A composite font whose codes are glyphs. Source of the form: ISO 32000-1, 9.7.4 (CIDFonts), 9.8 (descriptors), 9.10.3. */
function objectsOf({ file, name, shown }: Used, first: number): readonly string[] {
  const glyphs = [...shown.keys()].sort((one, other) => one - other)
  const widths = glyphs.map((glyph) => `${glyph} [${file.widthOf(glyph)}]`).join(' ')
  const letters = [...shown].map(([glyph, letter]) => `<${hex(glyph)}> <${utf16(letter)}>`)
  const { ascent, descent, box } = file
  return [
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${first + 1} 0 R] /ToUnicode ${first + 4} 0 R >>`,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${first + 2} 0 R /CIDToGIDMap /Identity /W [${widths}] >>`,
    `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [${box.join(' ')}] /ItalicAngle 0 /Ascent ${ascent} /Descent ${descent} /CapHeight 727 /StemV 90 /FontFile2 ${first + 3} 0 R >>`,
    pdfStream(file.bytes, `/Length1 ${file.bytes.length} `),
    pdfStream(
      Buffer.from(
        `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def /CMapName /Letters def 1 begincodespacerange <0000> <ffff> endcodespacerange ${inHundreds(letters)} endcmap CMapName currentdict /CMap defineresource pop end end`,
        'latin1',
      ),
    ),
  ]
}

/** A list in a CMap has a hundred lines at most. */
function inHundreds(lines: readonly string[]): string {
  const parts = Array.from({ length: Math.ceil(lines.length / 100) }, (_, index) =>
    lines.slice(index * 100, index * 100 + 100),
  )
  return parts.map((part) => `${part.length} beginbfchar ${part.join(' ')} endbfchar`).join(' ')
}

/** A stream in as few bytes as can be. */
export function pdfStream(content: Buffer, more = ''): string {
  const bytes = deflateSync(content).toString('latin1')
  return `<< ${more}/Length ${bytes.length} /Filter /FlateDecode >>\nstream\n${bytes}\nendstream`
}

const hex = (glyph: number): string => glyph.toString(16).padStart(4, '0')
const utf16 = (letter: string): string =>
  [...Array(letter.length).keys()].map((index) => hex(letter.charCodeAt(index))).join('')

function fontOf(
  letter: string,
  bold: boolean,
): { readonly key: string; readonly file: FontFile; readonly glyph: number } | undefined {
  for (const script of scripts) {
    const key = `${script}-${bold ? 700 : 400}`
    const file = fontFile(key)
    const glyph = file?.glyphs.get(letter.codePointAt(0) ?? 0)
    if (file && glyph) return { key, file, glyph }
  }
  return undefined
}

const read = new Map<string, FontFile | undefined>()

/** A font of the package, read when it is first needed. Where a program has no files beside it, there is none. */
function fontFile(key: string): FontFile | undefined {
  if (read.has(key)) return read.get(key)
  let file: FontFile | undefined
  try {
    file = readWoff(readFileSync(new URL(`../../fonts/inter-${key}-normal.woff`, import.meta.url)))
  } catch {
    // A bundle for a runtime without files has no fonts: the page to print is there for all letters.
  }
  read.set(key, file)
  return file
}
