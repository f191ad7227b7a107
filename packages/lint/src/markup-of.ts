/** An element of a page, as far as a rule looks at it. */
export interface Markup {
  /** In small letters. */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (Markup | string)[]
  /** Where it begins, in UTF-16 units. */
  readonly offset: number
}

const voids = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/
const raw = /^(?:script|style|template)$/
/** No "<" in names and bare values, so that a tag that never ends is given up where the next one begins. */
const token =
  /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][\w-]*)((?:\s+[^\s=<>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?|\s*\/)*)\s*>|[^<]+|</giy

/** Open elements deeper than this are taken for siblings, so that no page can exhaust the call stack. */
const deepest = 200

/**
 * Reads HTML as it is written, without a browser: enough for names, attributes, text and nesting. It mends what it must
 * (an element that is never closed ends with its parent) and never throws.
 */
export function markupOf(html: string): readonly Markup[] {
  const root: Open = { name: '', attributes: new Map(), children: [], offset: 0 }
  const stack: Open[] = [root]
  for (const { 0: whole, 1: close, 2: name = '', 3: attributes = '', index: offset } of html.matchAll(
    token,
  )) {
    const top = stack.at(-1) ?? root
    const lower = name.toLowerCase()
    if (name === '') {
      if (!whole.startsWith('<!--') && !raw.test(top.name)) top.children.push(decoded(whole))
    } else if (close === '/') {
      const at = stack.map((open) => open.name).lastIndexOf(lower)
      if (at > 0) stack.length = at
    } else {
      const element: Open = { name: lower, attributes: attributesOf(attributes), children: [], offset }
      top.children.push(element)
      if (!voids.test(lower) && stack.length < deepest) stack.push(element)
    }
  }
  return root.children.filter((child) => typeof child !== 'string')
}

interface Open extends Markup {
  readonly children: (Markup | string)[]
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const found = [...text.matchAll(/([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)]
  return new Map(
    found.map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      decoded(double ?? single ?? bare ?? ''),
    ]),
  )
}

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
])

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities.get(name) ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** An element and all that stands in it, in order. */
export function withinMarkup(elements: readonly Markup[]): readonly Markup[] {
  return elements.flatMap((element) => [
    element,
    ...withinMarkup(element.children.filter((child) => typeof child !== 'string')),
  ])
}

/** The text of an element as a screen reader has it: without what is hidden, with what an image is called. */
export function textOf({ name, attributes, children }: Markup): string {
  if (attributes.get('aria-hidden') === 'true' || attributes.has('hidden')) return ''
  const label = attributes.get('aria-label') ?? (name === 'img' ? attributes.get('alt') : undefined)
  return label ?? children.map((child) => (typeof child === 'string' ? child : textOf(child))).join(' ')
}
