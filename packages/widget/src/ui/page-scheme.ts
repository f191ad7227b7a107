import { ownOf, rootElement } from '../page.ts'

/**
 * Whether the page around paints itself light or dark. Empty where it paints nothing opaque that can be read; then what it
 * declares as its `color-scheme` comes in by inheritance. A page that is white stays white around us, whatever the system
 * prefers.
 */
export function pageScheme(): 'light' | 'dark' | '' {
  const root = rootElement()
  for (const element of [ownOf<Element | null>('body') ?? root, root]) {
    const colour = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(getComputedStyle(element).backgroundColor)
    if (!colour) continue
    const [, red = 0, green = 0, blue = 0] = colour.map(Number)
    // Luma with the weights of Rec. 709, rounded to tenths. A grey of 117, which is as light as 18 %, is the middle.
    return 2 * red + 7 * green + blue < 1_170 ? 'dark' : 'light'
  }
  return ''
}
