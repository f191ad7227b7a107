import { writeFile } from 'node:fs/promises'
import { readSettings } from '../config.ts'
import { openSecret } from '../secrets.ts'
import { storageOn } from '../storage/storage-on.ts'
import { receiptSheet } from '../tables/receipt-sheet.ts'
import type { Sheet } from '../tables/sheet.ts'
import { sheetsHtml } from '../tables/sheet-html.ts'
import { sheetsPdf } from '../tables/sheet-pdf.ts'
import { sheetSvg } from '../tables/sheet-svg.ts'
import { tableCards } from '../tables/table-cards.ts'
import { monthInAYear, monthOf } from '../tables/table-link.ts'
import { isTableName, readTables } from '../tables/table-list.ts'
import { type CardKind, cardKinds, tableSheets, usualWords } from '../tables/table-sheets.ts'
import type { Command, ExitCode, Terminal } from './command.ts'
import { withDatabase } from './with-database.ts'

const formats = ['pdf', 'svg', 'html'] as const
type Format = (typeof formats)[number]
const kinds = [...cardKinds, 'receipt'] as const

/** The options, each with a value. */
const options = [
  '--place',
  '--tables',
  '--format',
  '--kind',
  '--out',
  '--url',
  '--until',
  '--name',
  '--say',
  '--word',
]

/** `earshot qr`: codes for tables, ready to print. */
export const qr: Command = {
  name: 'qr',
  summary: 'print codes for tables, on cards or sheets, with signed links, and for receipts',
  options,
  takesFiles: true,
  help: () => `earshot qr --place PLACE --tables LIST [--format pdf|svg|html] [--out FILE] …

Makes A4 sheets with a code for each table. Each code is a link that this collector
has signed: an answer that comes by it is marked “signed”. One without a signature is
taken as well, and marked.

  --place PLACE    the name of the place in the address, such as demo
  --tables LIST    numbers, ranges and names: 1-12, or "1-12,20,Bar 3"
  --format FORMAT  pdf (default), svg, or html to print from a browser
  --kind KIND      tents: four cards a page, to cut and fold (default)
                   sheet: twelve codes a page
                   receipt: the short address of the place, for the foot of each
                   receipt; without --tables, and with nothing to sign
  --out FILE       where to write; of svg, more than one page is FILE-1, FILE-2 …
                   (default: PLACE-tables.FORMAT, of a receipt PLACE-receipt.FORMAT)
  --url URL        the address that guests reach (default: EARSHOT_PUBLIC_URL)
  --until YYYY-MM  the last month of the links (default: this month of next year)
  --name NAME      the place as it is printed (default: PLACE)
  --say WORDS      what a card says
                   (default: “${usualWords}”)
  --word WORD      what you call a table, such as Stolik or テーブル
                   (default: Table, with the number in English letters)

A PDF has Latin, Greek and Cyrillic letters. For all others take html, open it in a
browser, and print it there or save it as a PDF.

The secret that signs is that of the database in EARSHOT_DATABASE (default:
sqlite:./earshot.db), or EARSHOT_SECRET.

Exit codes: 0 written, 1 cannot be printed so, 2 wrong use or no database.`,
  run: print,
}

/** What is to be printed, read from the words of the command. */
interface Order {
  readonly place: string
  readonly tables: readonly string[]
  readonly format: Format
  readonly kind: CardKind | 'receipt'
  readonly out: string
  readonly url: string
  readonly until: string
  readonly name: string | undefined
  readonly say: string | undefined
  readonly word: string | undefined
}

async function print(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const order = readOrder(words, terminal)
  if (typeof order === 'string') {
    terminal.warn(order)
    return 2
  }
  if (order.kind === 'receipt') return writeSheets([receiptSheet(order)], order, terminal)
  const { kind } = order
  const given = terminal.environment.EARSHOT_SECRET?.trim() || undefined
  return withDatabase(
    terminal,
    async ({ database }) => {
      const secret = await openSecret(storageOn(database), given)
      return writeSheets(tableSheets(kind, tableCards({ ...order, secret })), order, terminal)
    },
    { unmade: given ? 'expected' : 'made' },
  )
}

async function writeSheets(sheets: readonly Sheet[], order: Order, terminal: Terminal): Promise<ExitCode> {
  const files = filesOf(sheets, order)
  if (typeof files === 'string') {
    terminal.warn(files)
    return 1
  }
  for (const { name, content } of files) await writeFile(name, content)
  const names = files.map(({ name }) => name).join(', ')
  const { length } = order.tables
  terminal.say(
    order.kind === 'receipt'
      ? `The code for receipts is in ${names}.`
      : `${length} ${length === 1 ? 'code' : 'codes'} in ${names}, signed until the end of ${order.until}.`,
  )
  return 0
}

/** The order, or a sentence about what is wrong with it. */
function readOrder(words: readonly string[], { environment }: Terminal): Order | string {
  const given = new Map<string, string>()
  for (let index = 0; index < words.length; index += 2) {
    const [option = '', value] = words.slice(index, index + 2)
    if (!options.includes(option)) return `“${option}” belongs to no option. See earshot qr --help.`
    if (value === undefined || options.includes(value))
      return `${option} needs a value. See earshot qr --help.`
    given.set(option, value.trim())
  }
  const read = readSettings(environment)
  if (read.status === 'invalid') return read.message
  const place = given.get('--place')
  if (!place || !isTableName(place)) return 'Name the place with letters and digits: --place demo.'
  const format = given.get('--format') ?? 'pdf'
  if (!isFormat(format)) return `--format is one of ${formats.join(', ')}.`
  const kind = given.get('--kind') ?? 'tents'
  if (!isKind(kind)) return `--kind is one of ${kinds.join(', ')}.`
  const receipt = kind === 'receipt'
  const list = receipt ? undefined : readTables(given.get('--tables') ?? '')
  if (list?.status === 'refused') return `--tables: ${list.why}`
  const url = originOf(given.get('--url') ?? read.settings.publicUrl)
  if (url === undefined)
    return 'Codes need the address that guests reach: --url https://listen.example, or EARSHOT_PUBLIC_URL.'
  const until = given.get('--until') ?? monthInAYear(Date.now())
  if (!/^20\d\d-(0[1-9]|1[0-2])$/.test(until) || until < monthOf(Date.now()))
    return '--until is a month that is not over, such as 2027-11.'
  const out = given.get('--out') ?? `${place}-${receipt ? 'receipt' : 'tables'}.${format}`
  return {
    place,
    tables: list?.tables ?? [],
    format,
    kind,
    out,
    url,
    until,
    name: given.get('--name'),
    say: given.get('--say'),
    word: given.get('--word'),
  }
}

const isFormat = (word: string): word is Format => formats.some((format) => format === word)
const isKind = (word: string): word is Order['kind'] => kinds.some((kind) => kind === word)

function originOf(text: string | undefined): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined
  const { protocol, origin } = new URL(text)
  return /^https?:$/.test(protocol) ? origin : undefined
}

/** The files with their content, or a sentence about why it cannot be printed so. */
function filesOf(
  sheets: readonly Sheet[],
  { format, out }: Order,
): readonly { readonly name: string; readonly content: string | Uint8Array }[] | string {
  if (format === 'html') return [{ name: out, content: sheetsHtml(sheets) }]
  if (format === 'svg') {
    return sheets.map((sheet, index) => ({
      name: sheets.length === 1 ? out : out.replace(/(\.svg)?$/, `-${index + 1}$1`),
      content: sheetSvg(sheet),
    }))
  }
  const pdf = sheetsPdf(sheets)
  if (pdf.status === 'ok') return [{ name: out, content: pdf.bytes }]
  const letters = pdf.letters.slice(0, 10).join(' ')
  return `A PDF made here has Latin, Greek and Cyrillic letters, not ${letters}. Take --format html, open it in a browser, and print it there or save it as a PDF: it has all letters.`
}
