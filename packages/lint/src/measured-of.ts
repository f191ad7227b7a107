import type { Tag } from './markup-tree.ts'

/** Sizes in CSS pixels, and contrast of the text against what is behind it (4.5 for 4.5 : 1). */
export interface Measured {
  readonly width: number | undefined
  readonly height: number | undefined
  readonly contrast: number | undefined
}

/**
 * What is known of an element's looks. A browser that feeds the lint writes `data-measured="width height contrast"`
 * beside each control, `-` for what it could not measure. Without that, only sizes and colours that stand inline in
 * `px` and as `#rrggbb` are known: style sheets, inheritance and pictures behind a text cannot be seen.
 */
export function measuredOf({ attributes }: Tag): Measured {
  const given = attributes.get('data-measured')?.trim().split(/\s+/)
  if (given) {
    const [width, height, contrast] = given.map((text) => (Number(text) >= 0 ? Number(text) : undefined))
    return { width, height, contrast }
  }
  const style = attributes.get('style') ?? ''
  const colour = colourIn(style, 'color')
  const behind = colourIn(style, 'background(?:-color)?')
  return {
    width: pixelsIn(style, 'width'),
    height: pixelsIn(style, 'height'),
    contrast: colour && behind ? contrastOf(colour, behind) : undefined,
  }
}

function pixelsIn(style: string, property: string): number | undefined {
  const pixels = new RegExp(`(?:^|;)\\s*${property}:\\s*([\\d.]+)px`, 'i').exec(style)?.[1]
  return pixels === undefined ? undefined : Number(pixels)
}

function colourIn(style: string, property: string): readonly number[] | undefined {
  const hex = new RegExp(`(?:^|;)\\s*${property}:\\s*#([\\da-f]{6}|[\\da-f]{3})\\b`, 'i').exec(style)?.[1]
  const full = hex?.length === 3 ? hex.replace(/./g, '$&$&') : hex
  return full?.match(/../g)?.map((part) => Number.parseInt(part, 16) / 255)
}

/** Contrast by relative luminance, WCAG 2.2. */
function contrastOf(one: readonly number[], other: readonly number[]): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) =>
    part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
