/** A colour as it is painted: red, green and blue from 0 to 255. */
export type Painted = readonly [red: number, green: number, blue: number]

/** Relative luminance, from 0 to 1 (WCAG 2.2, definition of “relative luminance”). */
export function luminance(colour: Painted): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast ratio, from 1 to 21 (WCAG 2.2, definition of “contrast ratio”). */
export function contrast(one: Painted, other: Painted): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}
