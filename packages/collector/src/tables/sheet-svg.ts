import { type Face, type Mark, runsOf, type Sheet } from './sheet.ts'

/** A sheet as SVG in millimetres: a printer's program opens it, and a browser shows it. */
export function sheetSvg({ widthMm, heightMm, title, faces }: Sheet): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${widthMm}mm" height="${heightMm}mm" viewBox="0 0 ${widthMm} ${heightMm}" role="img" font-family="Helvetica, Arial, sans-serif">
<title>${escaped(title)}</title>
<rect width="${widthMm}" height="${heightMm}" fill="#fff"/>
${faces.map(faceSvg).join('\n')}
</svg>`
}

function faceSvg({ at, widthMm, heightMm, turned, marks }: Face): string {
  const turn = turned ? ` rotate(180 ${widthMm / 2} ${heightMm / 2})` : ''
  return `<g transform="translate(${at.x} ${at.y})${turn}">${marks.map(markSvg).join('\n')}</g>`
}

function markSvg(mark: Mark): string {
  const { x, y } = mark.at
  if (mark.type === 'line') {
    const dashes = mark.dashed ? ' stroke-dasharray="2 2"' : ''
    return `<path d="M${x} ${y}L${mark.to.x} ${mark.to.y}" stroke="#999" stroke-width="0.15"${dashes}/>`
  }
  if (mark.type === 'text') {
    const look = `${mark.bold ? ' font-weight="700"' : ''}${mark.grey ? ' fill="#555"' : ''}`
    return `<text x="${x}" y="${y}" font-size="${round(mark.sizeMm)}"${look}>${escaped(mark.words)}</text>`
  }
  const scale = mark.sizeMm / mark.rows.length
  const path = mark.rows.flatMap((row, line) =>
    runsOf(row).map(({ from, length }) => `M${from} ${line}h${length}v1h-${length}z`),
  )
  return `<path transform="translate(${x} ${y}) scale(${scale})" d="${path.join('')}" shape-rendering="crispEdges"/>`
}

const round = (number: number): number => Math.round(number * 100) / 100

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
