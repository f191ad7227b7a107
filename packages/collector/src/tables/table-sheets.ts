import encodeQR from 'qr'
import { inLetters } from './in-letters.ts'
import { a4, type Face, type Mark, type Point, type Sheet } from './sheet.ts'

/** How the codes are laid out: cards that stand on a table, or all codes on as few pages as can be. */
export const cardKinds = ['tents', 'sheet'] as const
export type CardKind = (typeof cardKinds)[number]

export interface TableCards {
  /** As it is printed. */
  readonly place: string
  /** What a card says beside its code. */
  readonly say: string
  /** What a table is called. Not given: `Table`, with its number in English letters. */
  readonly word?: string
  readonly cards: readonly TableCard[]
}

export interface TableCard {
  readonly table: string
  /** What the code holds. */
  readonly link: string
  /** The same place without its signature, to be typed in. */
  readonly typed: string
}

/** The quiet zone that ISO/IEC 18004 asks for round a code, in modules. */
const quietZone = 4

/** What stands on a card where nothing else is said. */
export const usualWords = 'Need something, or want to tell us how it is? Scan this.'

/** A4 sheets to print: `tents` are four cards a page to cut and fold, `sheet` has twelve codes a page. */
export function tableSheets(kind: CardKind, given: TableCards): readonly Sheet[] {
  const [perPage, facesOf] = kind === 'tents' ? ([4, tentFaces] as const) : ([12, tileFaces] as const)
  const pages = Math.ceil(given.cards.length / perPage)
  return Array.from({ length: pages }, (_, page) => {
    const cards = given.cards.slice(page * perPage, (page + 1) * perPage)
    return {
      ...a4,
      title: `${given.place}: ${cards.length === 1 ? 'table' : 'tables'} ${cards.map(({ table }) => table).join(', ')}`,
      faces: cards.flatMap((card, index) => facesOf(card, index, given)),
    }
  })
}

const tent = { widthMm: 105, heightMm: 148.5 } as const

/** Two faces, one of them on its head: folded in the middle, each can be read from its side of the table. */
function tentFaces(card: TableCard, index: number, given: TableCards): readonly Face[] {
  const at = { x: (index % 2) * tent.widthMm, y: Math.floor(index / 2) * tent.heightMm }
  const half = tent.heightMm / 2
  const { widthMm, heightMm } = tent
  const marks = face(card, given)
  const edges: readonly Mark[] = [
    { type: 'line', at: { x: 0, y: half }, to: { x: widthMm, y: half }, dashed: true },
    { type: 'line', at: { x: widthMm, y: 0 }, to: { x: widthMm, y: heightMm } },
    { type: 'line', at: { x: 0, y: heightMm }, to: { x: widthMm, y: heightMm } },
  ]
  return [
    { at, widthMm, heightMm, marks: edges },
    { at, widthMm, heightMm: half, turned: true, marks },
    { at: { x: at.x, y: at.y + half }, widthMm, heightMm: half, marks },
  ]
}

/** 105 by 74 mm: the code on the left, the table on the right. */
function face({ table, link, typed }: TableCard, { place, say, word }: TableCards): readonly Mark[] {
  const x = 58
  const wide = 105 - x - 5
  const number = fitted(table, { sizeMm: 17, widthMm: wide })
  const square = code(link, { x: 5, y: 9 }, 50)
  return [
    square.mark,
    ...lines(place, { x, y: 16 }, { sizeMm: 3.6, widthMm: wide, most: 2, grey: true }),
    { type: 'text', at: { x, y: 38 }, sizeMm: number, bold: true, words: table },
    ...lines(
      word ? `${word} ${table}` : `Table ${inLetters(table)}`,
      { x, y: 45 },
      { sizeMm: 4.2, widthMm: wide, most: 2, bold: true },
    ),
    ...lines(say, { x, y: 55 }, { sizeMm: 3.1, widthMm: wide, most: 4 }),
    ...lines(
      typed,
      { x: square.edge, y: 66 },
      { sizeMm: fitted(typed, { sizeMm: 2.6, widthMm: 90 }), widthMm: 200, most: 1, grey: true },
    ),
  ]
}

/** A page of twelve, for whoever puts codes on menus, or looks one up. */
function tileFaces({ table, link }: TableCard, index: number, { place, word }: TableCards): readonly Face[] {
  const [widthMm, heightMm] = [62, 70]
  const at = { x: 12 + (index % 3) * widthMm, y: 8.5 + Math.floor(index / 3) * heightMm }
  const square = code(link, { x: 6, y: 2 }, 50)
  const called = `${word ?? 'Table'} ${table}`
  const marks: readonly Mark[] = [
    square.mark,
    {
      type: 'text',
      at: { x: square.edge, y: 58 },
      sizeMm: fitted(called, { sizeMm: 5, widthMm: 50 }),
      bold: true,
      words: called,
    },
    ...lines(
      word ? place : `${inLetters(table)} · ${place}`,
      { x: square.edge, y: 63 },
      { sizeMm: 2.8, widthMm: 52, most: 2, grey: true },
    ),
  ]
  return [{ at, widthMm, heightMm, marks }]
}

interface Square {
  readonly mark: Mark
  /** Where its first dark module stands, so that text can begin below it. */
  readonly edge: number
}

/** Level M repairs 15 %: a spot of sauce. Its quiet zone is within its size. */
export function code(link: string, at: Point, sizeMm: number): Square {
  const rows = encodeQR(link, 'raw', { ecc: 'medium', border: quietZone })
  return { mark: { type: 'code', at, sizeMm, rows }, edge: at.x + (quietZone * sizeMm) / rows.length }
}

interface Lines {
  readonly sizeMm: number
  readonly widthMm: number
  readonly most: number
  readonly bold?: true
  readonly grey?: true
}

/** A letter is about so wide, as a share of its size. On the wide side, so that nothing runs off the card. */
const letterWidth = 0.56
/** A letter of Chinese, Japanese or Korean, which is as wide as it is high, counts as so many others. */
const wideLetter = 1.85
const isWide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u

/** How long a text is, in letters of the usual width. */
const lengthOf = (words: string): number =>
  [...words].reduce((sum, letter) => sum + (isWide.test(letter) ? wideLetter : 1), 0)

const closing = /[、。，．！？」』）ー々]/
const opening = /[「『（]/

/** What must stay together on a line, with a space before it where there was one. Scripts without spaces break anywhere. */
const piecesOf = (words: string): readonly string[] =>
  words
    .trim()
    .split(/\s+/)
    .flatMap((word) => {
      const pieces: string[] = []
      let before = ''
      for (const letter of word) {
        const mayBreak = isWide.test(before + letter) && !closing.test(letter) && !opening.test(before)
        if (mayBreak || !pieces.length) pieces.push(letter)
        else pieces[pieces.length - 1] += letter
        before = letter
      }
      return pieces.map((piece, index) => (index ? piece : ` ${piece}`))
    })

/** As much of a text as has room, and an ellipsis for the rest. */
function cut(words: string, room: number): string {
  let kept = ''
  for (const letter of words)
    if (lengthOf(kept + letter) <= room - 1) kept += letter
    else break
  return `${kept.trimEnd()}…`
}

/** Breaks words into lines that fit; what is more than `most` lines ends in an ellipsis. */
export function lines(
  words: string,
  { x, y }: Point,
  { sizeMm, widthMm, most, ...look }: Lines,
): readonly Mark[] {
  const room = Math.max(4, Math.floor(widthMm / (sizeMm * letterWidth)))
  const broken: string[] = []
  for (const piece of piecesOf(words)) {
    const last = broken.at(-1)
    if (last !== undefined && lengthOf(last + piece) <= room) broken[broken.length - 1] = last + piece
    else broken.push(piece.trimStart())
  }
  const kept = broken.slice(0, most).map((line) => (lengthOf(line) > room ? cut(line, room) : line))
  if (broken.length > most) kept[most - 1] = cut(kept[most - 1] ?? '', room)
  return kept.map((line, index) => ({
    type: 'text',
    at: { x, y: y + index * sizeMm * 1.35 },
    sizeMm,
    words: line,
    ...look,
  }))
}

/** The largest size, up to `sizeMm`, at which a text stands on one line. */
export function fitted(
  words: string,
  { sizeMm, widthMm }: { readonly sizeMm: number; readonly widthMm: number },
): number {
  return Math.min(sizeMm, widthMm / (lengthOf(words) * letterWidth))
}
