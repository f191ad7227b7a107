const parse = JSON.parse

/**
 * Has JSON.parse remember what it has read, until the returned function is called: in a simulation every look at the
 * queue reads the same few texts, and that took most of its time. Nobody changes what was read.
 */
export function rememberParsed(): () => void {
  const known = new Map<string, unknown>()
  JSON.parse = (text: string, reviver?: Parameters<typeof parse>[1]) => {
    if (reviver) return parse(text, reviver)
    if (known.size > 500) known.clear()
    if (!known.has(text)) known.set(text, parse(text))
    return known.get(text)
  }
  return () => {
    JSON.parse = parse
  }
}
