/** A parsed condition. Kept as plain data so that other rooms can look at it. */
export type Condition =
  | { readonly type: 'value'; readonly value: string | number }
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'list'; readonly items: readonly Condition[] }
  | { readonly type: 'not'; readonly of: Condition }
  | { readonly type: Operator; readonly left: Condition; readonly right: Condition }

type Operator = 'and' | 'or' | 'in' | 'has' | '~' | '=' | '!=' | '<' | '<=' | '>' | '>='

export type ParsedCondition =
  | { readonly status: 'ok'; readonly condition: Condition; readonly names: readonly string[] }
  /** `position` counts characters from 0. */
  | { readonly status: 'invalid'; readonly position: number; readonly message: string }

/** Gives the value of a name, or `undefined` where it was not answered or is not present. */
export type Lookup = (name: string) => unknown

interface Token {
  readonly kind: 'number' | 'text' | 'word' | 'sign' | 'end'
  readonly text: string
  readonly position: number
}

/** Conditions nest this deep at the most: far more than a person writes, far less than a call stack holds. */
const maxDepth = 50

const tokenPattern =
  /\s*(?:(-?\d+(?:\.\d+)?)(?![\w-])|'([^']*)'|([A-Za-z_][\w-]*(?:\.[\w-]+)*)|(!=|<=|>=|[=<>~(),]))/y

class Unparsable extends Error {
  readonly position: number
  constructor(position: number, message: string) {
    super(message)
    this.position = position
  }
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  tokenPattern.lastIndex = 0
  for (;;) {
    const start = tokenPattern.lastIndex
    const match = tokenPattern.exec(text)
    if (!match) {
      const position = start + (/^\s*/.exec(text.slice(start))?.[0].length ?? 0)
      if (position < text.length) throw new Unparsable(position, complaint(text, position))
      tokens.push({ kind: 'end', text: '', position })
      return tokens
    }
    const [, number, quoted, word, sign] = match
    const read = number ?? word ?? sign ?? quoted ?? ''
    const kind = number ? 'number' : quoted !== undefined ? 'text' : word ? 'word' : 'sign'
    const length = quoted === undefined ? read.length : read.length + 2
    tokens.push({ kind, text: read, position: tokenPattern.lastIndex - length })
  }
}

function complaint(text: string, position: number): string {
  const character = text[position]
  if (character === "'") return 'this text has no closing quote'
  if (character === '"') return "texts stand in single quotes: 'like this'"
  return `“${character}” means nothing here`
}

function parseTokens(tokens: readonly Token[], names: string[]): Condition {
  let at = 0
  let depth = 0
  const peek = (): Token => tokens[at] as Token // the last token is always `end`, and is never stepped over
  const fail = (wanted: string): never => {
    const { kind, text, position } = peek()
    throw new Unparsable(position, `expected ${wanted}, found ${kind === 'end' ? 'the end' : `“${text}”`}`)
  }
  const isWord = (word: string): boolean => peek().kind === 'word' && peek().text === word
  const take = (yes: boolean): boolean => {
    if (yes) at++
    return yes
  }
  const sign = (text: string): boolean => take(peek().kind === 'sign' && peek().text === text)
  const deeper = (parse: () => Condition): Condition => {
    if (++depth > maxDepth) fail(`at most ${maxDepth} levels`)
    const inner = parse()
    depth--
    return inner
  }

  const joined = (type: 'and' | 'or', part: () => Condition) => (): Condition => {
    let left = part()
    while (take(isWord(type))) left = { type, left, right: part() }
    return left
  }
  const negated = (): Condition =>
    take(isWord('not')) ? deeper(() => ({ type: 'not', of: negated() })) : compared()
  const both = joined('and', negated)
  const either = joined('or', both)

  const grouped = (): Condition => {
    const inner = deeper(either)
    if (!sign(')')) fail('“)”')
    return inner
  }
  const operand = (): Condition => {
    const { kind, text } = peek()
    if (kind === 'number' || kind === 'text') {
      at++
      return { type: 'value', value: kind === 'number' ? Number(text) : text }
    }
    if (kind !== 'word' || /^(and|or|not|in|has)$/.test(text)) return fail('a name, a number or a text')
    at++
    names.push(text)
    return { type: 'name', name: text }
  }
  const compared = (): Condition => {
    if (sign('(')) return grouped()
    const left = operand()
    const { kind, text } = peek()
    if (kind === 'sign' && /^(!?=|[<>]=?|~)$/.test(text)) {
      at++
      return { type: text as Operator, left, right: operand() } // the pattern lets only operators through
    }
    if (take(isWord('has'))) return { type: 'has', left, right: operand() }
    if (!take(isWord('in'))) return left
    if (!sign('(')) fail('“(” and a list')
    const items = [operand()]
    while (sign(',')) items.push(operand())
    if (!sign(')')) fail('“,” or “)”')
    return { type: 'in', left, right: { type: 'list', items } }
  }

  const condition = either()
  if (peek().kind !== 'end') fail('“and”, “or” or the end')
  return condition
}

/**
 * Reads a condition such as `rating <= 2 and context.table in ('1', '2')`.
 *
 * The language: `= != < <= > >=`, `in (…)`, `has` (membership), `~` (a glob: `*` any run, `?` one character), `and`,
 * `or`, `not`, parentheses, numbers, `'text'` and names. What does not parse is told with its position and is never
 * silently true or false.
 */
export function parseCondition(text: string): ParsedCondition {
  const names: string[] = []
  try {
    return { status: 'ok', condition: parseTokens(tokensOf(text), names), names }
  } catch (error) {
    if (!(error instanceof Unparsable)) throw error
    return { status: 'invalid', position: error.position, message: error.message }
  }
}

/**
 * Tells whether a condition holds. A bare name means "was answered" or "is present"; a comparison with something
 * missing is false, also `!=`. A number and a text that reads as a number are compared as numbers, because context
 * from attributes is always text.
 */
export function holds(condition: Condition, lookup: Lookup): boolean {
  switch (condition.type) {
    case 'and':
      return holds(condition.left, lookup) && holds(condition.right, lookup)
    case 'or':
      return holds(condition.left, lookup) || holds(condition.right, lookup)
    case 'not':
      return !holds(condition.of, lookup)
    case 'name':
      return lookup(condition.name) !== undefined
    case 'value':
    case 'list':
      return true
    case 'in': {
      const { left, right } = condition
      return (
        right.type === 'list' &&
        right.items.some((item) => compare('=', readOperand(left, lookup), readOperand(item, lookup)))
      )
    }
    default:
      return compare(
        condition.type,
        readOperand(condition.left, lookup),
        readOperand(condition.right, lookup),
      )
  }
}

/**
 * Tells whether the condition written in `text` holds.
 *
 * @throws TypeError where it does not parse: definitions are checked by `parsePrompt` before they are used.
 */
export function conditionHolds(text: string, lookup: Lookup): boolean {
  const parsed = parseCondition(text)
  if (parsed.status === 'ok') return holds(parsed.condition, lookup)
  throw new TypeError(`conditionHolds: ${text} (character ${parsed.position + 1}): ${parsed.message}`)
}

function readOperand(operand: Condition, lookup: Lookup): unknown {
  return operand.type === 'name' ? lookup(operand.name) : operand.type === 'value' ? operand.value : undefined
}

function compare(operator: Operator, left: unknown, right: unknown): boolean {
  if (left === undefined || left === null || right === undefined || right === null) return false
  if (operator === 'has')
    return Array.isArray(left) ? left.some((item) => compare('=', item, right)) : compare('=', left, right)
  if (operator === '~') return globMatches(String(right), String(left))
  const numbers = typeof left === 'number' || typeof right === 'number'
  const a = numbers ? numberOf(left) : String(left)
  const b = numbers ? numberOf(right) : String(right)
  switch (operator) {
    case '=':
      return a === b
    case '!=':
      return a !== b
    case '<':
      return a < b
    case '<=':
      return a <= b
    case '>':
      return a > b
    default:
      return a >= b
  }
}

/** An empty text is no number, though JavaScript reads it as 0. */
function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : String(value).trim() ? Number(value) : Number.NaN
}

/** Matches in time proportional to both lengths, whatever the pattern. */
function globMatches(pattern: string, text: string): boolean {
  let at = 0
  let star = -1
  let retry = 0
  let p = 0
  while (at < text.length) {
    if (pattern[p] === '*') {
      star = p++
      retry = at
    } else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === text[at])) {
      p++
      at++
    } else if (star >= 0) {
      p = star + 1
      at = ++retry
    } else return false
  }
  while (pattern[p] === '*') p++
  return p === pattern.length
}
