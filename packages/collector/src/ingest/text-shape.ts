/** What a JSON text holds, told without parsing it. */
export interface TextShape {
  /** How many levels of lists and objects. */
  readonly depth: number
  /** How many keys are written, a repeated one each time. */
  readonly keys: number
  /** Where each item of the outermost list begins and ends. Empty where the text is no list. */
  readonly items: readonly (readonly [start: number, end: number])[]
}

const backslash = 92

/**
 * Looks over a JSON text in one pass, and never calls itself: what would be too deep for a parser is known before one
 * sees it. What it tells of a text that is no JSON means nothing.
 */
export function textShape(text: string): TextShape {
  let [level, depth, keys] = [0, 0, 0]
  const items: (readonly [number, number])[] = []
  const isList = text.trimStart()[0] === '['
  let start = text.indexOf('[') + 1
  for (let index = 0; index < text.length; index++) {
    switch (text.charCodeAt(index)) {
      case 34: // "
        index = stringEnd(text, index)
        break
      case 58: // :
        keys++
        break
      case 91: // [
      case 123: // {
        if (++level > depth) depth = level
        break
      case 93: // ]
      case 125: // }
        level--
        if (level === 0 && isList && text.slice(start, index).trim()) items.push([start, index])
        break
      case 44: // ,
        if (level === 1 && isList) {
          items.push([start, index])
          start = index + 1
        }
    }
  }
  return { depth, keys, items }
}

/** Where the string that begins at `start` ends: at its closing quote, or with the text. */
function stringEnd(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let before = end
    while (text.charCodeAt(before - 1) === backslash) before--
    if ((end - before) % 2 === 0) return end
  }
  return text.length
}

/** How many keys a parsed value has, at all levels together. */
export function countKeys(value: unknown): number {
  const open: unknown[] = [value]
  let keys = 0
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    if (typeof item !== 'object' || item === null) continue
    if (!Array.isArray(item)) keys += Object.keys(item).length
    for (const inner of Object.values(item)) if (typeof inner === 'object' && inner !== null) open.push(inner)
  }
  return keys
}
