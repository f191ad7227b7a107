import { mostReceipts, receiptCode } from '../receipts/receipt-code.ts'
import { openSecret } from '../secrets.ts'
import { storageOn } from '../storage/storage-on.ts'
import { isTableName } from '../tables/table-list.ts'
import type { Command, ExitCode, Terminal } from './command.ts'
import { withDatabase } from './with-database.ts'

const dayMs = 86_400_000
const options = ['--place', '--codes', '--day', '--from']

/** `earshot receipts`: the codes that a till prints, one for each receipt. */
export const receipts: Command = {
  name: 'receipts',
  summary: 'write codes for receipts, one a line, for a till to print',
  options,
  takesFiles: true,
  help: () => `earshot receipts --place PLACE --codes COUNT [--day YYYY-MM-DD] [--from NUMBER]

Writes codes, one a line, for a till to print: one on each receipt, beside the address
/r/PLACE where it is typed, or in it: /r/PLACE?code=CODE. A code is good for one answer,
at this place, on its day and seven days after. An answer without one is taken as well,
and kept apart as “no-receipt”.

  --place PLACE    the name of the place, as in the address
  --codes COUNT    how many
  --day DAY        the day of the receipts, as 2026-11-22 (default: today, UTC)
  --from NUMBER    the number of the first receipt of the day (default: 1). The same
                   numbers have the same codes. Some are passed over: the number to go
                   on with is told on standard error

The secret that encrypts is that of the database in EARSHOT_DATABASE (default:
sqlite:./earshot.db), or EARSHOT_SECRET.

Exit codes: 0 written, 1 the day has not so many numbers, 2 wrong use or no database.`,
  run: write,
}

interface Order {
  readonly place: string
  readonly count: number
  readonly day: number
  readonly from: number
}

async function write(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const order = readOrder(words)
  if (typeof order === 'string') {
    terminal.warn(order)
    return 2
  }
  const given = terminal.environment.EARSHOT_SECRET?.trim() || undefined
  return withDatabase(
    terminal,
    async ({ database }) => {
      const secret = await openSecret(storageOn(database), given)
      const { count, from, ...receipt } = order
      const codes: string[] = []
      let number = from
      for (; codes.length < count && number <= mostReceipts; number++)
        codes.push(...[receiptCode({ ...receipt, number }, secret)].flatMap((code) => code ?? []))
      if (codes.length < count) {
        terminal.warn(`From ${from} on, a day has ${codes.length} codes. Name a place for each till.`)
        return 1
      }
      terminal.say(codes.join('\n'))
      terminal.warn(`Go on with --from ${number}.`)
      return 0
    },
    { unmade: given ? 'expected' : 'made' },
  )
}

/** The order, or a sentence about what is wrong with it. */
function readOrder(words: readonly string[]): Order | string {
  const given = new Map<string, string>()
  for (let index = 0; index < words.length; index += 2) {
    const [option = '', value] = words.slice(index, index + 2)
    if (!options.includes(option)) return `“${option}” belongs to no option. See earshot receipts --help.`
    if (value === undefined || options.includes(value))
      return `${option} needs a value. See earshot receipts --help.`
    given.set(option, value.trim())
  }
  const place = given.get('--place')
  if (!place || !isTableName(place)) return 'Name the place with letters and digits: --place demo.'
  const count = numberOf(given.get('--codes'))
  if (count === undefined) return `Say how many, from 1 to ${mostReceipts}: --codes 200.`
  const from = numberOf(given.get('--from') ?? '1')
  if (from === undefined) return `--from is a number from 1 to ${mostReceipts}.`
  const day = dayOf(given.get('--day') ?? new Date().toISOString().slice(0, 10))
  return day === undefined ? '--day is a day, such as 2026-11-22.' : { place, count, day, from }
}

function numberOf(text = ''): number | undefined {
  const number = Number(text)
  return /^\d{1,5}$/.test(text) && number >= 1 && number <= mostReceipts ? number : undefined
}

function dayOf(text: string): number | undefined {
  const time = /^20\d\d-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return Number.isNaN(time) ? undefined : time / dayMs
}
