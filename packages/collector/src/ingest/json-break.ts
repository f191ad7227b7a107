/** Blanks, then a sign, a text, or another plain value. The ranges of a text leave out controls, the quote and `\`. */
const token =
  /[\t\n\r ]*(?:([{}[\],:])|("[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[ !#-[\]-\uffff]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/y

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing'

/**
 * Where a text stops being JSON, in UTF-16 units from 0. Made to explain a text that `JSON.parse` refused: its own
 * messages name the place only sometimes.
 */
export function jsonBreak(text: string): number {
  const open: string[] = []
  let expected: Expected = 'value'
  token.lastIndex = 0
  for (;;) {
    const start = token.lastIndex
    const match = token.exec(text)
    const [, sign, string, literal] = match ?? []
    const after = step(expected, sign ?? (string ? '"' : literal ? 'x' : ''), open)
    if (!after) return start + (/^[\t\n\r ]*/.exec(text.slice(start))?.[0].length ?? 0)
    expected = after
  }
}

/** What may follow, or `undefined` where the sign may not stand here. `"` is a text, `x` any other plain value. */
function step(expected: Expected, sign: string, open: string[]): Expected | undefined {
  const after = (): Expected => (open.length ? 'comma-or-end' : 'nothing')
  const value = expected === 'value' || expected === 'value-or-end'
  switch (sign) {
    case '{':
    case '[':
      if (!value) return undefined
      open.push(sign)
      return sign === '{' ? 'key-or-end' : 'value-or-end'
    case '}':
    case ']': {
      const fits = sign === '}' ? expected === 'key-or-end' : expected === 'value-or-end'
      if (!fits && expected !== 'comma-or-end') return undefined
      return open.pop() === (sign === '}' ? '{' : '[') ? after() : undefined
    }
    case ',':
      return expected === 'comma-or-end' ? (open.at(-1) === '{' ? 'key' : 'value') : undefined
    case ':':
      return expected === 'colon' ? 'value' : undefined
    case '"':
      if (expected === 'key' || expected === 'key-or-end') return 'colon'
      return value ? after() : undefined
    case 'x':
      return value ? after() : undefined
    default:
      return undefined
  }
}
