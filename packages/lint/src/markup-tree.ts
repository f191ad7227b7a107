import { type DefaultTreeAdapterTypes, parse } from 'parse5'

/** A place in a text; lines and columns count from 1, as editors do. */
export interface Place {
  readonly line: number
  readonly column: number
  /** In UTF-16 units from 0. */
  readonly offset: number
}

/** An element of a page. */
export interface Tag {
  /** In lower case. */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly parent: Tag | undefined
  readonly children: readonly (Tag | string)[]
  readonly place: Place
  /** Where an attribute stands. */
  readonly attributePlaces: ReadonlyMap<string, Place>
  /** Where its content begins. */
  readonly inside: Place
}

type Node = DefaultTreeAdapterTypes.ChildNode

/**
 * Every element of a page or a fragment in the order of the text, templates and declared shadow roots included.
 * Elements that the parser of HTML adds on its own (`html`, `head`, `body`) have no place in the text and are left out.
 */
export function tagsOf(html: string): readonly Tag[] {
  const document = parse(html, { sourceCodeLocationInfo: true })
  const tags: Tag[] = []
  // A list in the place of recursion: pages may nest deeper than a call stack holds.
  const waiting: { readonly node: Node; readonly parent: Growing | undefined }[] = []
  const queue = (nodes: readonly Node[], parent: Growing | undefined): void => {
    for (const node of [...nodes].reverse()) waiting.push({ node, parent })
  }
  queue(document.childNodes, undefined)
  for (let item = waiting.pop(); item; item = waiting.pop()) {
    const { node, parent } = item
    if (node.nodeName === '#text' && 'value' in node) parent?.children.push(node.value)
    if (!('tagName' in node)) continue
    const tag = tagFrom(node, parent)
    if (tag) {
      tags.push(tag)
      parent?.children.push(tag)
    }
    queue('content' in node ? node.content.childNodes : node.childNodes, tag ?? parent)
  }
  return tags
}

/** A tag whose children are still coming. */
interface Growing extends Tag {
  readonly children: (Tag | string)[]
}

function tagFrom(node: DefaultTreeAdapterTypes.Element, parent: Growing | undefined): Growing | undefined {
  const location = node.sourceCodeLocation
  if (!location) return undefined
  const { startLine: line, startCol: column, startOffset: offset, startTag, attrs = {} } = location
  const place = { line, column, offset }
  return {
    name: node.tagName,
    attributes: new Map(node.attrs.map(({ name, value }) => [name, value])),
    parent,
    children: [],
    place,
    attributePlaces: new Map(
      Object.entries(attrs).map(([name, at]) => [
        name,
        { line: at.startLine, column: at.startCol, offset: at.startOffset },
      ]),
    ),
    inside: startTag
      ? { line: startTag.endLine, column: startTag.endCol, offset: startTag.endOffset }
      : place,
  }
}

/** The words of an element and of all within it; those of the tags in `without` are left out. */
export function wordsOf(tag: Tag, ...without: readonly string[]): string {
  const words: string[] = []
  const waiting: (Tag | string)[] = [tag]
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    if (typeof item === 'string') words.push(item)
    else if (item === tag || !without.includes(item.name)) waiting.push(...[...item.children].reverse())
  }
  return words.join('')
}

/** The element itself and all around it, the nearest first. */
export function around(tag: Tag): readonly Tag[] {
  const chain: Tag[] = []
  for (let item: Tag | undefined = tag; item; item = item.parent) chain.push(item)
  return chain
}
