/** What a JSON text holds, and where each part of it stands. */
export type LocatedJson =
  /** `offsets` has the start of each value, in UTF-16 units, by its path: `prompts[0].title`; empty for the whole. */
  | { readonly status: 'ok'; readonly value: unknown; readonly offsets: ReadonlyMap<string, number> }
  | { readonly status: 'invalid'; readonly offset: number; readonly message: string }

/** Deeper than any definition, and less deep than a call stack. */
const maxDepth = 100

const blanks = /[\t\n\r ]*/y
/** A text: no controls, and only the escapes that JSON has. */
const quoted = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y
const plain = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y

/** Reads JSON and notes where everything stands. What is wrong is told with its place and a mend, never thrown. */
export function locatedJson(text: string): LocatedJson {
  const offsets = new Map<string, number>()
  let at = 0
  let depth = 0
  let broken: LocatedJson | undefined
  const fail = (message: string): never => {
    broken = { status: 'invalid', offset: at, message }
    throw broken
  }
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0]
    at += found?.length ?? 0
    return found
  }
  const sign = (wanted: string): boolean => {
    take(blanks)
    if (text[at] !== wanted) return false
    at++
    return true
  }
  const value = (path: string): void => {
    take(blanks)
    offsets.set(path, at)
    if (text[at] === '{' || text[at] === '[') {
      if (++depth > maxDepth) fail(`This nests deeper than ${maxDepth} levels.`)
      if (sign('{')) members(path)
      else if (sign('[')) items(path)
      depth--
    } else if (take(quoted) === undefined && take(plain) === undefined) fail(noValue(text, at))
  }
  const members = (path: string): void => {
    if (sign('}')) return
    do {
      take(blanks)
      const start = at
      const key = take(quoted)
      if (key === undefined) fail(noKey(text, at))
      const name = String(JSON.parse(text.slice(start, at)))
      if (!sign(':')) fail(`After the name “${name}” there must be a colon.`)
      value(path ? `${path}.${name}` : name)
    } while (sign(','))
    if (!sign('}')) fail(noEnd(text, at, '}'))
  }
  const items = (path: string): void => {
    if (sign(']')) return
    let index = 0
    do value(`${path}[${index++}]`)
    while (sign(','))
    if (!sign(']')) fail(noEnd(text, at, ']'))
  }
  try {
    if (text.startsWith('\ufeff')) at++
    value('')
    take(blanks)
    if (at < text.length) fail('The JSON ends before this. Remove what follows, or make it a list.')
    return { status: 'ok', value: JSON.parse(text.replace(/^\ufeff/, '')), offsets }
  } catch (error) {
    if (broken) return broken
    throw error
  }
}

/** What stands at a place, as a person would recognise it. */
function seen(text: string, at: number): string {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
  return at >= text.length ? 'the end of the text' : character < ' ' ? 'the end of a line' : `“${character}”`
}

function noValue(text: string, at: number): string {
  const next = text[at] ?? ''
  if (next === '"') return 'This text is not closed on its line, or has a “\\” that JSON does not know.'
  if (next === "'") return 'Texts stand in double quotes in JSON.'
  if (next === '}' || next === ']') return `After a comma a value must follow, not ${seen(text, at)}.`
  return comment(next) ?? `Here must be a value, not ${seen(text, at)}.`
}

function noKey(text: string, at: number): string {
  const next = text[at] ?? ''
  if (next === '}') return 'After a comma a name must follow. Remove the comma, or add what is missing.'
  return comment(next) ?? `Here must be a name in double quotes, not ${seen(text, at)}.`
}

function noEnd(text: string, at: number, end: string): string {
  const next = text[at] ?? ''
  return comment(next) ?? `Here must be a comma or “${end}”, not ${seen(text, at)}.`
}

const comment = (next: string): string | undefined =>
  next === '/' || next === '#' ? 'JSON has no comments. Remove this one.' : undefined
