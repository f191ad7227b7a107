import jsQR from 'jsqr'

/** A dark square of a code, in any unit. */
export interface Square {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const pixelsPerModule = 4
const quiet = 4

/** What a phone reads in each code. The squares are painted as a printer would, then read by a decoder that is not ours. */
export function codesIn(codes: readonly (readonly Square[])[]): readonly string[] {
  return codes.map((squares) => {
    const module = Math.min(...squares.map(({ height }) => Math.abs(height)))
    const boxes = squares.map(({ x, y, width, height }) => ({
      left: Math.min(x, x + width) / module,
      top: Math.min(y, y + height) / module,
      wide: Math.abs(width) / module,
    }))
    const left = Math.min(...boxes.map((box) => box.left)) - quiet
    const top = Math.min(...boxes.map((box) => box.top)) - quiet
    const side = Math.round((Math.max(...boxes.map((box) => box.top)) - top + 1 + quiet) * pixelsPerModule)
    const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
    for (const box of boxes) {
      const [x, y] = [(box.left - left) * pixelsPerModule, (box.top - top) * pixelsPerModule].map(Math.round)
      for (let row = 0; row < pixelsPerModule; row++)
        for (let column = 0; column < Math.round(box.wide * pixelsPerModule); column++)
          pixels.fill(
            0,
            ((y ?? 0) + row) * side * 4 + ((x ?? 0) + column) * 4,
            ((y ?? 0) + row) * side * 4 + ((x ?? 0) + column) * 4 + 3,
          )
    }
    return jsQR(pixels, side, side)?.data ?? 'no code'
  })
}

/** The same of an SVG, in modules. */
export function squaresOfSvg(svg: string): readonly (readonly Square[])[] {
  return [...svg.matchAll(/ d="((?:M\d+ \d+h\d+v1h-\d+z)+)"/g)].map(([, path = '']) =>
    [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, width]) => ({
      ...{ x: Number(x), y: Number(y), width: Number(width), height: 1 },
    })),
  )
}
