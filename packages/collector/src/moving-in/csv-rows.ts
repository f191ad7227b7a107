/** A line of a table, by the names of its columns. */
export type CsvRow = Readonly<Record<string, string>>

/**
 * Reads CSV (RFC 4180) with a line of names first: quoted fields, quotes in them doubled, line breaks inside quotes, either
 * line ending, a byte order mark, and a semicolon in the place of the comma where the first line has no comma.
 */
export function csvRows(text: string): readonly CsvRow[] {
  const table = fieldsOf(text.replace(/^\uFEFF/, ''))
  const [names = [], ...lines] = table
  return lines
    .filter((line) => line.some((field) => field !== ''))
    .map((line) => Object.fromEntries(names.map((name, index) => [name.trim(), line[index] ?? ''])))
}

/** The names of the columns, from the first line. */
export function csvNames(text: string): readonly string[] {
  const [names = []] = fieldsOf(text.replace(/^\uFEFF/, ''))
  return names.map((name) => name.trim())
}

function fieldsOf(text: string): readonly (readonly string[])[] {
  const first = text.slice(0, text.search(/\r?\n|$/))
  const between = first.includes(',') || !first.includes(';') ? ',' : ';'
  const lines: string[][] = [[]]
  let field = ''
  let inQuotes = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string
    if (inQuotes) {
      if (sign !== '"') field += sign
      else if (text[at + 1] === '"') field += text[++at]
      else inQuotes = false
    } else if (sign === '"' && field === '') inQuotes = true
    else if (sign === between || sign === '\n') {
      lines.at(-1)?.push(sign === '\n' ? field.replace(/\r$/, '') : field)
      field = ''
      if (sign === '\n') lines.push([])
    } else field += sign
  }
  lines.at(-1)?.push(field.replace(/\r$/, ''))
  return lines
}
