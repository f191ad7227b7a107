import { signatureName } from './mark-table-link.ts'
import { signTable } from './table-link.ts'
import { type TableCards, usualWords } from './table-sheets.ts'

export interface CardsFor {
  /** The address that people reach the collector at, without a slash at its end. */
  readonly url: string
  readonly place: string
  readonly tables: readonly string[]
  /** The last month of the links, as `2027-11`. */
  readonly until: string
  readonly secret: string
  /** The place as it is printed. Default: `place`. */
  readonly name?: string | undefined
  /** What a card says. Default: `usualWords`. */
  readonly say?: string | undefined
  /** What a table is called, such as “Stolik”. Default: `Table`, with the number in English letters. */
  readonly word?: string | undefined
}

/** The cards of tables, each with its signed link. */
export function tableCards({ url, place, tables, until, secret, name, say, word }: CardsFor): TableCards {
  return {
    place: name || place,
    say: say || usualWords,
    ...(word && { word }),
    cards: tables.map((table) => {
      const path = `${url}/t/${encodeURIComponent(place)}/${encodeURIComponent(table)}`
      const link = `${path}?${signatureName}=${signTable({ place, table }, until, secret)}`
      return { table, link, typed: path.replace(/^https?:\/\//, '') }
    }),
  }
}
