import type { Sheet } from './sheet.ts'
import { code, fitted, lines } from './table-sheets.ts'

export interface ReceiptFor {
  /** The address that people reach the collector at, without a slash at its end. */
  readonly url: string
  readonly place: string
  /** What is printed above the code. Default: `usualReceiptWords`. */
  readonly say?: string | undefined
}

/** What stands on a receipt where nothing else is said: as open to blame as to praise. */
const usualReceiptWords = 'Tell us, good or bad:'

/** The short address of a place that receipts carry. */
const receiptLink = ({ url, place }: Pick<ReceiptFor, 'url' | 'place'>): string =>
  `${url}/r/${encodeURIComponent(place)}`

/** The foot of a receipt, as wide as what thermal printers print of 80 mm paper: a code, and its address to be typed in. */
export function receiptSheet({ url, place, say }: ReceiptFor): Sheet {
  const widthMm = 72
  const link = receiptLink({ url, place })
  const typed = link.replace(/^https?:\/\//, '')
  const square = code(link, { x: 0, y: 7 }, 40)
  const marks = [
    ...lines(
      say || usualReceiptWords,
      { x: square.edge, y: 7 },
      { sizeMm: 3.6, widthMm: widthMm - 8, most: 1, bold: true },
    ),
    square.mark,
    ...lines(
      typed,
      { x: square.edge, y: 50 },
      { sizeMm: fitted(typed, { sizeMm: 3.4, widthMm: widthMm - 8 }), widthMm: 200, most: 1 },
    ),
  ]
  const heightMm = 54
  return {
    widthMm,
    heightMm,
    title: `${place}: receipts`,
    faces: [{ at: { x: 0, y: 0 }, widthMm, heightMm, marks }],
  }
}
