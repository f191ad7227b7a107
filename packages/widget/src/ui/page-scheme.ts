/**
 * Whether the page around looks light or dark: by the colour it paints, or, where it paints none, by the scheme that it
 * declares and the person prefers. A page that is white stays white around us, whatever the system prefers.
 */
export function pageScheme(): 'light' | 'dark' {
  const html = document.documentElement
  for (const element of [html.querySelector(':scope > body'), html]) {
    const dark = element && isDark(getComputedStyle(element).backgroundColor)
    if (typeof dark === 'boolean') return dark ? 'dark' : 'light'
  }
  const declared = getComputedStyle(html).colorScheme
  if (!declared.includes('dark')) return 'light'
  return !declared.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

/** Relative luminance below the middle grey of perception; `undefined` for what can be seen through or not be read. */
function isDark(colour: string): boolean | undefined {
  const parts = /^rgba?\(([\d.]+),? ([\d.]+),? ([\d.]+)(?:(?:,| \/) ([\d.]+))?\)$/.exec(colour)?.slice(1)
  if (!parts || Number(parts[3] ?? 1) < 0.5) return undefined
  const [red = 0, green = 0, blue = 0] = parts.map((part) => (Number(part) / 255) ** 2.2)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.18
}
