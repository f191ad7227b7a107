import { ownOf } from '../page.ts'

/** An opaque or nearly opaque colour as browsers write it out. Other notations say nothing here. */
const painted = /^rgba?\((\d+), (\d+), (\d+)(, 0?\.[5-9]\d*)?\)$/

/**
 * Whether the page around paints itself light or dark. Empty where it paints nothing that can be read; then what it
 * declares as its `color-scheme` comes in by inheritance. A page that is white stays white around us, whatever the system
 * prefers.
 */
export function pageScheme(): 'light' | 'dark' | '' {
  for (const element of [ownOf<Element | null>('body'), ownOf<Element>('documentElement')]) {
    const colour = painted.exec(element ? getComputedStyle(element).backgroundColor : '')
    if (!colour) continue
    const [, red = 0, green = 0, blue = 0] = colour.map(Number)
    // Relative luminance, with its weights rounded to tenths and a gamma of 2. A grey of 117, which is 18 %, is the middle.
    return 2 * red ** 2 + 7 * green ** 2 + blue ** 2 < 10 * 117 ** 2 ? 'dark' : 'light'
  }
  return ''
}
