import { mostOutcomes, type Outcome, outcomeKinds } from './outcome.ts'

export type ReadOutcomes =
  | { readonly status: 'ok'; readonly outcomes: readonly Outcome[] }
  | {
      readonly status: 'refused'
      readonly why: string
      /** What of the line is wrong, where it is one thing. */
      readonly field?: keyof Outcome
    }

/**
 * Reads figures by month: lines of `month,kind,name,value`, with commas or semicolons between them, and a heading where
 * there is one. One line that cannot be read refuses all of them, with its number, so that nothing is kept by halves.
 *
 * @example readOutcomes('2026-10,quality,Wrong orders,14')
 */
export function readOutcomes(text: string): ReadOutcomes {
  const outcomes: Outcome[] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (!line.trim() || (index === 0 && /^\W*month\b/i.test(line))) continue
    const read = readLine(line)
    if ('why' in read) return { status: 'refused', why: `Line ${index + 1}: ${read.why}`, field: read.field }
    outcomes.push(read)
  }
  if (!outcomes.length) return { status: 'refused', why: 'There is no figure in it.' }
  if (outcomes.length > mostOutcomes)
    return { status: 'refused', why: `More than ${mostOutcomes} figures cannot be kept.` }
  return { status: 'ok', outcomes }
}

function readLine(line: string): Outcome | { readonly why: string; readonly field: keyof Outcome } {
  const [month = '', kind = '', name = '', ...value] = cellsOf(line)
  const known = outcomeKinds.find((one) => one === kind.toLowerCase())
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month))
    return { field: 'month', why: `the month is written as 2026-10, not as “${month.slice(0, 20)}”.` }
  if (!known)
    return { field: 'kind', why: `the kind is quality, process or result, not “${kind.slice(0, 20)}”.` }
  if (!name || name.length > 60)
    return { field: 'name', why: 'the figure needs a name of at most 60 letters.' }
  const text = value.join()
  // A thousand is not guessed at: 1,000 may be one or a thousand.
  if (!/^-?\d{1,12}(?:\.\d{1,6})?$/.test(text))
    return { field: 'value', why: `the figure is a number such as 14 or 6.5, not “${text.slice(0, 20)}”.` }
  return { month, kind: known, name, value: Number(text) }
}

function cellsOf(line: string): readonly string[] {
  const by = line.includes(';') ? ';' : line.includes('\t') ? '\t' : ','
  return line.split(by).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
}
