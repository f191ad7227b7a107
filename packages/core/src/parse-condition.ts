import type { Condition } from './condition.ts'
import { maxDepth, readCondition, type Wanted } from './condition-grammar.ts'
import { tokensOf } from './tokens-of.ts'

/** A condition that was read, or where and why it cannot be. */
export type ParsedCondition =
  | { readonly status: 'ok'; readonly condition: Condition; readonly names: readonly string[] }
  /** `position` counts characters from 0. */
  | { readonly status: 'invalid'; readonly position: number; readonly message: string }

const expected: Readonly<Record<string, string>> = {
  operand: 'a name, a number or a text',
  '(': '“(” and a list',
  ')': '“)”',
  ',': '“,” or “)”',
  undefined: '“and”, “or” or the end',
}

/**
 * Reads a condition such as `rating <= 2 and context.table in ('1', '2')`, for those who write it.
 *
 * The language: `= != < <= > >=`, `in (…)`, `has` (membership), `~` (a glob: `*` any run, `?` one character), `and`,
 * `or`, `not`, parentheses, numbers, `'text'` and names. What does not parse is told with its position and is never
 * silently true or false.
 */
export function parseCondition(text: string): ParsedCondition {
  let failure: ParsedCondition | undefined
  const fail = (at: number, wanted: Wanted): never => {
    failure = failureAt(text, at, wanted)
    throw failure
  }
  try {
    return { status: 'ok', ...readCondition(text, fail) }
  } catch (error) {
    if (failure) return failure
    throw error
  }
}

function failureAt(text: string, at: number, wanted: Wanted): ParsedCondition {
  const tokens = tokensOf(text)
  const found = tokens[at]
  return {
    status: 'invalid',
    position: found?.index ?? text.length,
    message: sentence(found, wanted === ')' && isInList(tokens, at) ? ',' : `${wanted}`),
  }
}

function sentence(found: RegExpMatchArray | undefined, wanted: string): string {
  if (wanted === 'depth') return `this nests deeper than ${maxDepth} levels`
  if (!found) return `expected ${expected[wanted]}, found the end`
  const [word, operator, operand] = found
  if (word === "'") return 'this text has no closing quote'
  if (word === '"') return "texts stand in single quotes: 'like this'"
  const known = operator ?? operand?.replace(/^'|'$/g, '') ?? /^(and|or|not|in|[(),])$/.exec(word)?.[0]
  return known === undefined
    ? `“${word}” means nothing here`
    : `expected ${expected[wanted]}, found “${known}”`
}

/** Whether the last parenthesis before a token opens a list: in a list there are none. */
function isInList(tokens: readonly RegExpMatchArray[], at: number): boolean {
  const words = tokens.slice(0, at).map(([word]) => word)
  const open = words.lastIndexOf('(')
  return words.lastIndexOf(')') < open && words[open - 1] === 'in'
}
