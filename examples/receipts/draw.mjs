// Draws winners so that anybody can repeat it. Usage: node draw.mjs WINNERS NUMBERS… < responses.ndjson
// NUMBERS are those of a public lottery on a day that the rules named before, such as 2,5,8,10,12 9,18,26,34,41,45.
import { readFileSync } from 'node:fs'
import { drawKey } from '@earshot/scoring/draw-key'
import { isIso7064 } from '@earshot/scoring/is-iso7064'
import { verifiableDraw } from '@earshot/scoring/verifiable-draw'

/** The codes of all who said yes, each once, in the order of their letters: the same list for everybody who looks. */
export function entriesOf(ndjson) {
  const responses = ndjson
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  const codes = responses.flatMap(({ answers, context = {} }) => {
    const said = (id) => answers.find(({ question }) => question === id)?.value
    const code = `${said('code') ?? context.code ?? ''}`.replace(/[\s-]/g, '').toUpperCase()
    return said('draw') === 'yes' && isIso7064(code) ? [code] : []
  })
  return [...new Set(codes)].sort()
}

if (import.meta.main) {
  const [winners, ...sources] = process.argv.slice(2)
  const entries = entriesOf(readFileSync(0, 'utf8'))
  const key = drawKey(sources.map((numbers) => numbers.split(',').map(Number)))
  console.log(`${entries.length} entries, key ${key}`)
  for (const { entry } of verifiableDraw({ key, pool: entries.length, winners: Number(winners) }))
    console.log(`${entry}  ${entries[entry - 1]}`)
}
