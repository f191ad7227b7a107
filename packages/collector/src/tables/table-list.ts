import { isPlainValue } from '../asking/plain-context.ts'

/** So many tables are printed at once. */
export const mostTables = 500

export type TableList =
  | { readonly status: 'ok'; readonly tables: readonly string[] }
  /** A sentence with the mend. */
  | { readonly status: 'refused'; readonly why: string }

/** Reads which tables there are: numbers, ranges and names, such as `1-12, 20, Bar 3`. Each stands once, in their order. */
export function readTables(text: string): TableList {
  const refused = (why: string): TableList => ({ status: 'refused', why })
  const tables = new Set<string>()
  for (const item of text.split(',').map((word) => word.trim())) {
    if (!item) continue
    const [, first, last] = /^(\d{1,6})\s*[-–]\s*(\d{1,6})$/.exec(item) ?? []
    if (first === undefined || last === undefined) {
      if (!isTableName(item)) return refused(`“${item.slice(0, 60)}” is no name of a table. ${mend}`)
      tables.add(item)
      continue
    }
    if (Number(last) < Number(first)) return refused(`“${item}” runs backwards: write ${last}-${first}.`)
    if (Number(last) - Number(first) >= mostTables) return refused(tooMany)
    for (let number = Number(first); number <= Number(last); number++) tables.add(`${number}`)
  }
  if (!tables.size) return refused(`There is no table in it. ${mend}`)
  return tables.size > mostTables ? refused(tooMany) : { status: 'ok', tables: [...tables] }
}

const mend = 'Write numbers, ranges and names of at most 40 letters, such as 1-12, 20, Bar 3.'
const tooMany = `At most ${mostTables} tables are printed at once.`

/** A name that stands in an address and on a card. A slash would be a step of the address. */
export function isTableName(text: string): boolean {
  return text.length <= 40 && /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._-]*$/u.test(text) && isPlainValue(text)
}
