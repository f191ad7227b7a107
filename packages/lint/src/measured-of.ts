import { around, type Tag } from './markup-tree.ts'

/** Sizes in CSS pixels, and contrast of the text against what is behind it (4.5 for 4.5 : 1). */
export interface Measured {
  readonly width: number | undefined
  readonly height: number | undefined
  readonly contrast: number | undefined
}

/**
 * What is known of an element's looks. A browser that feeds the lint writes `data-measured="width height contrast"`
 * beside each control, `-` for what it could not measure. Without that, only sizes and colours that stand inline, on
 * the element or around it, are known: style sheets and pictures behind a text cannot be seen.
 */
export function measuredOf(tag: Tag): Measured {
  const { attributes } = tag
  const given = attributes.get('data-measured')?.trim().split(/\s+/)
  if (given) {
    const [width, height, contrast] = given.map((text) => (Number(text) >= 0 ? Number(text) : undefined))
    return { width, height, contrast }
  }
  const style = attributes.get('style') ?? ''
  // Both are had from what stands around where an element has none of its own.
  const ink = firstOf(tag, 'color')
  const paper = firstOf(tag, 'background(?:-color)?')
  const behind = paper?.alpha === 1 ? paper.channels : undefined
  const colour = ink && behind ? over(ink, behind) : undefined
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

/** Red, green and blue, 0 to 1, and how much they cover. */
interface Colour {
  readonly channels: readonly number[]
  readonly alpha: number
}

function firstOf(tag: Tag, property: string): Colour | undefined {
  for (const { attributes } of around(tag)) {
    const value = new RegExp(`(?:^|;)\\s*${property}:\\s*([^;]+)`, 'i').exec(
      attributes.get('style') ?? '',
    )?.[1]
    // A picture, a gradient or a variable cannot be seen; what lies behind it then says nothing.
    if (value !== undefined && !/^(?:inherit|transparent|unset)\b/i.test(value)) return colourFrom(value)
  }
  return undefined
}

const named: Readonly<Record<string, string>> = {
  black: '000000',
  white: 'ffffff',
  red: 'ff0000',
  green: '008000',
  blue: '0000ff',
  yellow: 'ffff00',
  orange: 'ffa500',
  gray: '808080',
  grey: '808080',
  silver: 'c0c0c0',
  lightgray: 'd3d3d3',
  lightgrey: 'd3d3d3',
  darkgray: 'a9a9a9',
  darkgrey: 'a9a9a9',
}

function colourFrom(text: string): Colour | undefined {
  const value = text.trim().toLowerCase()
  if (value.startsWith('rgb')) return fromNumbers(value.match(/[\d.]+%?/g) ?? [])
  const hex = value.startsWith('#')
    ? value.slice(1).split(' ')[0]
    : Object.hasOwn(named, value)
      ? named[value]
      : undefined
  const full = hex?.length === 3 ? hex.replace(/./g, '$&$&') : hex
  if (full?.length !== 6) return undefined
  return { channels: (full.match(/../g) ?? []).map((part) => Number.parseInt(part, 16) / 255), alpha: 1 }
}

function fromNumbers(parts: readonly string[]): Colour | undefined {
  if (parts.length < 3) return undefined
  const share = (part: string, whole: number): number =>
    part.endsWith('%') ? Number.parseFloat(part) / 100 : Number.parseFloat(part) / whole
  return {
    channels: parts.slice(0, 3).map((part) => Math.min(1, share(part, 255))),
    alpha: Math.min(1, share(parts[3] ?? '1', 1)),
  }
}

/** What is seen of a colour that lets something through. */
const over = ({ channels, alpha }: Colour, behind: readonly number[]): readonly number[] =>
  channels.map((channel, index) => channel * alpha + (behind[index] ?? 0) * (1 - alpha))

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
