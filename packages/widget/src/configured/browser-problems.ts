import type { Settings } from '../settings.ts'

/**
 * What only a browser can say of a value: that it is no colour, or no selector. Each in a sentence.
 *
 * @param spell - gives a name as it was written, with its prefix
 */
export function browserProblems(
  { accent, selector }: Settings,
  spell: (name: string) => string,
): readonly string[] {
  return [
    accent &&
      !CSS.supports('color', accent) &&
      `${spell('accent')}="${accent}" does nothing: this browser knows no such colour. Write one like #0b6b63.`,
    selector &&
      !isSelector(selector) &&
      `${spell('selector')}="${selector}" finds nothing: it is no CSS selector. Write one like #order or .pay.`,
  ].filter((sentence) => typeof sentence === 'string')
}

function isSelector(text: string): boolean {
  try {
    new DocumentFragment().querySelector(text)
    return true
  } catch {
    return false
  }
}
