import type { CsvRow } from './csv-rows.ts'
import type { Origin } from './moved.ts'
import type { Said, SaidValue } from './said.ts'

/**
 * Reads the rows of Formbricks' export of responses. Each question has a column `<place>. <its text>`, a matrix one for each
 * row (` - <row>` behind it). Several answers stand behind each other with `; ` between.
 *
 * @returns by row of the file what was said, or a sentence on why the row is none
 */
export function formbricksAnswers(
  rows: readonly CsvRow[],
  { origins, survey }: { readonly origins: readonly Origin[]; readonly survey: string },
): readonly (Said | string | undefined)[] {
  return rows.map((row) => {
    if (row['Survey ID'] && survey && row['Survey ID'] !== survey) return undefined
    // `2026-08-22 13:41:54 GMT+5:30`: the zone stands in it.
    const at = Date.parse(row.Timestamp ?? '')
    if (!Number.isFinite(at)) return `its Timestamp “${row.Timestamp ?? ''}” cannot be read as a time`
    const values = Object.fromEntries(
      origins.flatMap((origin): readonly (readonly [string, SaidValue])[] => {
        const value = valueIn(row, origin)
        return value === undefined ? [] : [[origin.question, value]]
      }),
    )
    return { id: row['Response ID'] || `${at}`, at, isFinished: row.Finished !== 'No', values }
  })
}

function valueIn(row: CsvRow, { place, text, rows, isList }: Origin): SaidValue | undefined {
  const start = `${place + 1}. ${text}`
  if (rows) {
    const said = Object.entries(rows).flatMap(([id, label]) => {
      const cell = plain(row[`${start} - ${label}`])
      return cell ? [[id, cell]] : []
    })
    return said.length ? Object.fromEntries(said) : undefined
  }
  const cell = plain(row[start])
  return isList && cell ? cell.split('; ') : cell
}

/** The export puts an apostrophe before what a spreadsheet would take for a formula. */
const plain = (text: string | undefined): string | undefined => text?.replace(/^'(?=[=+\-@\t\r])/, '')
