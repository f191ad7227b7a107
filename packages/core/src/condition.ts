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

/** Conditions nest this deep at the most: far more than a person writes, far less than a call stack holds. */
const maxDepth = 50

/** A number, a text, a word, an operator or a mark, after blanks. */
const token =
  /\s*(?:(-?\d+(?:\.\d+)?)(?![\w-])|'([^']*)'|([A-Za-z_][\w-]*(?:\.[\w-]+)*)|([!<>]=|[=<>~])|([(),]))/y

/**
 * Reads a condition such as `rating <= 2 and context.table in ('1', '2')`.
 *
 * The language: `= != < <= > >=`, `in (…)`, `has` (membership), `~` (a glob: `*` any run, `?` one character), `and`,
 * `or`, `not`, parentheses, numbers, `'text'` and names. What does not parse is told with its position and is never
 * silently true or false.
 */
export function parseCondition(text: string): ParsedCondition {
  const names: string[] = []
  let position = 0
  let depth = 0
  let failure: ParsedCondition | undefined
  let number: string | undefined
  let quoted: string | undefined
  let word: string | undefined
  let sign: string | undefined

  const fail = (message: string): never => {
    failure ??= { status: 'invalid', position, message }
    throw failure
  }
  const expected = (wanted: string): never => {
    const found = number ?? quoted ?? word ?? sign
    return fail(`expected ${wanted}, found ${found === undefined ? 'the end' : `“${found}”`}`)
  }
  let operator: string | undefined
  let end = 0
  const step = (): void => {
    position = end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0)
    token.lastIndex = end
    const match = token.exec(text) ?? []
    ;[, number, quoted, word, operator, sign] = match
    sign ??= operator
    end = match[0] === undefined ? end : token.lastIndex
    if (match[0] !== undefined || position >= text.length) return
    const character = String.fromCodePoint(text.codePointAt(position) ?? 0) // inside the text, checked above
    if (character === "'") fail('this text has no closing quote')
    fail(
      character === '"' ? "texts stand in single quotes: 'like this'" : `“${character}” means nothing here`,
    )
  }
  const take = (yes: boolean): boolean => {
    if (yes) step()
    return yes
  }

  const joined = (type: 'and' | 'or', part: () => Condition) => (): Condition => {
    let left = part()
    while (take(word === type)) left = { type, left, right: part() }
    return left
  }
  const deeper = (part: () => Condition): Condition => {
    if (++depth > maxDepth) fail(`this nests deeper than ${maxDepth} levels`)
    const inner = part()
    depth--
    return inner
  }
  const either = (): Condition => joined('or', joined('and', negated))()
  const negated = (): Condition =>
    take(word === 'not') ? { type: 'not', of: deeper(negated) } : take(sign === '(') ? grouped() : compared()
  const grouped = (): Condition => {
    const inner = deeper(either)
    return take(sign === ')') ? inner : expected('“)”')
  }
  const operand = (): Condition => {
    const read: Condition | undefined =
      number !== undefined
        ? { type: 'value', value: Number(number) }
        : quoted !== undefined
          ? { type: 'value', value: quoted }
          : word !== undefined && !/^(and|or|not|in|has)$/.test(word)
            ? { type: 'name', name: word }
            : undefined
    if (!read) return expected('a name, a number or a text')
    if (read.type === 'name') names.push(read.name)
    step()
    return read
  }
  const compared = (): Condition => {
    const left = operand()
    const type = (operator ?? (word === 'has' ? word : undefined)) as Operator | undefined // the pattern reads only these
    if (type) {
      step()
      return { type, left, right: operand() }
    }
    if (!take(word === 'in')) return left
    if (!take(sign === '(')) expected('“(” and a list')
    const items = [operand()]
    while (take(sign === ',')) items.push(operand())
    return take(sign === ')') ? { type: 'in', left, right: { type: 'list', items } } : expected('“,” or “)”')
  }

  try {
    step()
    const condition = either()
    if (position < text.length) expected('“and”, “or” or the end')
    return { status: 'ok', condition, names }
  } catch (error) {
    if (failure && error === failure) return failure
    throw error
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
  if (operator === 'has') return [left].flat().some((item) => compare('=', item, right))
  if (operator === '~') return globMatches(String(right), String(left))
  const numbers = typeof left === 'number' || typeof right === 'number'
  const a = numbers ? numberOf(left) : String(left)
  const b = numbers ? numberOf(right) : String(right)
  if (operator === '=') return a === b
  if (operator === '!=') return a !== b
  // NaN, a text that is no number, is on neither side of anything.
  return a === b ? operator.endsWith('=') : operator.startsWith('<') ? a < b : a > b
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
