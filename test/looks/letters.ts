import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const find = createRequire(import.meta.url)

/** Letters that are the same on every machine, as rules for a style sheet: `Inter`, regular, half bold and bold. */
export const letters: string = [400, 600, 700]
  .map((weight) => {
    const file = readFileSync(find.resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff2`))
    return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff2;base64,${file.toString('base64')})}`
  })
  .join('')
