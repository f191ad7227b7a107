import { jsonBreak } from './json-break.ts'
import { countKeys, textShape } from './text-shape.ts'

export type ParsedBody =
  /** @param repeats whether a key is written twice, by item of a list; one item for what is no list */
  | { readonly status: 'ok'; readonly value: unknown; readonly repeats: (index: number) => boolean }
  | { readonly status: 'invalid'; readonly code: 'not-json' | 'too-deep'; readonly detail: string }

/** Deeper than anything that is meant, and shallow enough for every parser. */
const mostLevels = 1_000

/**
 * Parses the text of a body. A key that is written twice is found by counting: the text has more keys then than the
 * value that came of it, and nobody knows which of the two was meant.
 */
export function parseBody(text: string): ParsedBody {
  const shape = textShape(text)
  if (shape.depth > mostLevels) {
    return { status: 'invalid', code: 'too-deep', detail: `The body has more than ${mostLevels} levels.` }
  }
  try {
    const value: unknown = JSON.parse(text)
    const isRepeated = countKeys(value) !== shape.keys
    return {
      status: 'ok',
      value,
      repeats: (index) => {
        const [start, end] = shape.items[index] ?? [0, text.length]
        const part = isRepeated ? text.slice(start, end) : ''
        return isRepeated && countKeys(JSON.parse(part)) !== textShape(part).keys
      },
    }
  } catch {
    return { status: 'invalid', code: 'not-json', detail: breakOf(text) } // it throws for this one reason
  }
}

function breakOf(text: string): string {
  if (!text.trim()) return 'The body is empty. Send one event, or a list of events.'
  const before = text.slice(0, jsonBreak(text)).split('\n')
  const place = `line ${before.length}, character ${(before.at(-1) ?? '').length + 1}`
  return `The body is not JSON: it breaks off or goes wrong at ${place}.`
}
