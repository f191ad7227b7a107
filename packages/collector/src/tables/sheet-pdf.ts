import { type PdfFonts, pdfFonts, pdfStream } from './pdf-fonts.ts'
import { type Face, type Mark, onSheet, type Point, runsOf, type Sheet } from './sheet.ts'

export type SheetsPdf =
  | { readonly status: 'ok'; readonly bytes: Uint8Array<ArrayBuffer> }
  /** Neither the fonts that every reader of PDF has nor those that come with the collector have these letters. */
  | { readonly status: 'no-letters'; readonly letters: readonly string[] }

/**
 * Sheets as a PDF 1.4 of lines, squares and text. What stands in Windows-1252 is set in the two Helveticas that every reader
 * has; where there is any other letter all is set in Inter, of which the files with these letters are carried along: all
 * that is written in Latin, Greek or Cyrillic letters. Other scripts are for the page that a browser prints. Written here because the libraries
 * that write PDF weigh 25 MB and more with what they bring, and bring no font.
 * Source of the form: ISO 32000-1, 7.5 (file), 8.5 (paths), 9.4 (text), D.2 (WinAnsiEncoding).
 */
export function sheetsPdf(sheets: readonly Sheet[]): SheetsPdf {
  const texts = sheets.flatMap(({ faces }) => faces.flatMap(({ marks }) => marks))
  const isPlain = texts.every((mark) => mark.type !== 'text' || bytesOf(mark.words) !== undefined)
  // One card has one font: where a letter of it is not in Helvetica, all of it is in the other.
  const [letters, fonts] = [new Set<string>(), isPlain ? undefined : pdfFonts()]
  const contents = sheets.map((sheet) =>
    sheet.faces
      .flatMap((face) => face.marks.map((mark) => markPdf(mark, face, { sheet, letters, fonts })))
      .join('\n'),
  )
  if (letters.size) return { status: 'no-letters', letters: [...letters] }
  const first = 5
  const after = first + sheets.length * 2
  const kids = sheets.map((_, index) => `${first + index * 2} 0 R`).join(' ')
  const font = (name: string) =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${sheets.length} /Kids [${kids}] >>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    ...sheets.flatMap(({ widthMm, heightMm }, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${points(widthMm)} ${points(heightMm)}] /Resources << /Font << /F1 3 0 R /F2 4 0 R ${fonts?.resources(after) ?? ''} >> >> /Contents ${first + index * 2 + 1} 0 R >>`,
      pdfStream(Buffer.from(contents[index] ?? '', 'latin1')),
    ]),
    ...(fonts?.objects(after) ?? []),
  ]
  return { status: 'ok', bytes: fileOf(objects) }
}

/** The objects one after another, then where each begins. Every character is one byte. */
function fileOf(objects: readonly string[]): Uint8Array<ArrayBuffer> {
  let file = '%PDF-1.4\n'
  const starts = objects.map((object, index) => {
    const start = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${start}`.padStart(10, '0')
  })
  const size = objects.length + 1
  const table = starts.map((start) => `${start} 00000 n \n`).join('')
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return new Uint8Array(Buffer.from(file, 'latin1'))
}

interface Around {
  readonly sheet: Sheet
  /** Letters that cannot be printed are put in here. */
  readonly letters: Set<string>
  /** Those that are carried along. Not given: Helvetica has all letters. */
  readonly fonts: PdfFonts | undefined
}

function markPdf(mark: Mark, face: Face, { sheet, letters, fonts }: Around): string {
  const at = (point: Point): string => {
    const { x, y } = onSheet(face, point)
    return `${points(x)} ${points(sheet.heightMm - y)}`
  }
  const sign = face.turned ? -1 : 1
  if (mark.type === 'line') {
    return `q 0.6 G 0.4 w ${mark.dashed ? '[6 6] 0 d ' : ''}${at(mark.at)} m ${at(mark.to)} l S Q`
  }
  if (mark.type === 'text') {
    const shown = showPdf(mark.words, { bold: mark.bold === true, size: points(mark.sizeMm) }, fonts)
    if ('missing' in shown) for (const letter of shown.missing) letters.add(letter)
    const operators = 'missing' in shown ? '' : shown.operators
    return `BT ${mark.grey ? '0.33' : '0'} g ${sign} 0 0 ${sign} ${at(mark.at)} Tm ${operators} ET`
  }
  const module = mark.sizeMm / mark.rows.length
  const squares = mark.rows.flatMap((row, line) =>
    runsOf(row).map(({ from, length }) => {
      const corner = { x: mark.at.x + from * module, y: mark.at.y + line * module }
      return `${at(corner)} ${points(sign * length * module)} ${points(-sign * module)} re`
    }),
  )
  return `0 g\n${squares.join('\n')}\nf`
}

/** What Windows-1252 has beside Latin-1, by its place there. */
const windows: Readonly<Record<string, number>> = {
  ...{
    '€': 0x80,
    '‚': 0x82,
    '„': 0x84,
    '…': 0x85,
    Š: 0x8a,
    Œ: 0x8c,
    Ž: 0x8e,
    '‘': 0x91,
    '’': 0x92,
    '“': 0x93,
  },
  ...{ '”': 0x94, '•': 0x95, '–': 0x96, '—': 0x97, '™': 0x99, š: 0x9a, œ: 0x9c, ž: 0x9e, Ÿ: 0x9f },
}

function showPdf(
  words: string,
  look: { readonly bold: boolean; readonly size: string },
  fonts: PdfFonts | undefined,
): ReturnType<PdfFonts['show']> {
  if (fonts) return fonts.show(words, look)
  const text = (bytesOf(words) ?? []).map((byte) => {
    const letter = String.fromCharCode(byte)
    return byte < 0x7f && !/[\\()]/.test(letter) ? letter : `\\${byte.toString(8).padStart(3, '0')}`
  })
  return { operators: `/F${look.bold ? 2 : 1} ${look.size} Tf (${text.join('')}) Tj` }
}

/** A text in Windows-1252, or `undefined` where that does not have all its letters. */
function bytesOf(words: string): readonly number[] | undefined {
  const bytes = [...words.normalize('NFC')].flatMap((letter) => byteOf(letter) ?? [])
  return bytes.length === [...words.normalize('NFC')].length ? bytes : undefined
}

/** The place of a letter in Windows-1252, or `undefined`. */
function byteOf(letter: string): number | undefined {
  return /^[ -~\u00a0-\u00ff]$/.test(letter) ? letter.charCodeAt(0) : windows[letter]
}

/** Millimetres as points of 1/72 inch, with so many places that no square is off by what an eye sees. */
function points(mm: number): string {
  return `${Math.round((mm * 72 * 1000) / 25.4) / 1000}`
}
