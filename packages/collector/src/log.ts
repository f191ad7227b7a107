/** One line about the program itself. Answers, keys and addresses of people have no place in it. */
export interface LogLine {
  readonly level: 'info' | 'error'
  /** What happened, in one word or two: `started`, `error`. */
  readonly event: string
  readonly [detail: string]: string | number | undefined
}

export type Log = (line: LogLine) => void

export type LogFormat = 'words' | 'json'

const mostLength = 2_000
/** What follows is how databases and drivers show the row that was the matter. */
const rowDetail = /\b(?:DETAIL|Key \(|Failing row|VALUES)\b.*/s
const keys = /\b(pk|sk|whsec)_[\w+/=-]{4,}/g
const passwords = /:\/\/([^:/@\s]+):[^@/\s]+@/g

/** Writes lines for people, or as JSON for programs, one on each line whatever stands in them. */
export function createLog(
  format: LogFormat,
  write: (line: string) => void,
  now: () => Date = () => new Date(),
): Log {
  return (line) => {
    const plain = Object.fromEntries(
      Object.entries(line).map(([name, value]) => [
        name,
        typeof value === 'string' ? withoutSecrets(value) : value,
      ]),
    )
    if (format === 'json') return write(JSON.stringify({ time: now().toISOString(), ...plain }))
    const { level: _, event, ...details } = plain
    const words = Object.entries(details).map(([name, value]) => `${name}: ${value}`)
    write(
      `${now().toISOString()} ${event}${words.length ? ` ${words.join(', ')}` : ''}`.replaceAll('\n', '\n  '),
    )
  }
}

/** What an error says of itself: never what it holds. */
export function errorLine(error: unknown): LogLine {
  if (!(error instanceof Error)) return { level: 'error', event: 'error', message: String(error) }
  return { level: 'error', event: 'error', name: error.name, message: error.message, stack: stackOf(error) }
}

/** Where it happened; its first lines are the message, which is told already. */
function stackOf({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .join('\n')
}

function withoutSecrets(text: string): string {
  // Escapes of terminals, and other signs that are none of a text.
  const plain = text.replace(/[^\P{Cc}\n]/gu, '\ufffd')
  return plain
    .replace(rowDetail, '…')
    .replace(keys, '$1_…')
    .replace(passwords, '://$1:…@')
    .slice(0, mostLength)
}
