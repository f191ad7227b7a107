import { sheetSvg } from './sheet-svg.ts'
import { code } from './table-sheets.ts'

/** On a screen a code of this size is read from an arm's length. */
const sizeMm = 45

/** The code of an address alone, as SVG, to be scanned from a screen; black on white by day and by night. */
export function codeSvg(address: string, title: string): string {
  const at = { x: 0, y: 0 }
  const { mark } = code(address, at, sizeMm)
  return sheetSvg({
    ...{ widthMm: sizeMm, heightMm: sizeMm, title },
    faces: [{ at, widthMm: sizeMm, heightMm: sizeMm, marks: [mark] }],
  })
}
