import type { Role } from './port.ts'

/** A text to be found: as a part in any case, as the whole, or by a pattern. */
export type Wanted =
  | { readonly text: string; readonly exact: boolean }
  | { readonly pattern: string; readonly flags: string }

/** One step from the elements so far to the next ones, as JSON. */
export type Step =
  | { readonly by: 'css'; readonly css: string }
  | { readonly by: 'text' | 'label' | 'has-text'; readonly wanted: Wanted }
  | {
      readonly by: 'role'
      readonly role: Role
      readonly wanted?: Wanted | undefined
      readonly level?: number
    }
  | { readonly by: 'index'; readonly index: number }
  | { readonly by: 'or'; readonly steps: readonly Step[] }

/**
 * The elements that the steps lead to, in the order of the document, open shadow roots included. It runs in the page, sent
 * there as text, so everything that it needs is inside of it.
 */
export function find(steps: readonly Step[]): Element[] {
  type Root = Document | ShadowRoot
  const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim()
  const fits = (text: string, wanted: Wanted): boolean => {
    if ('pattern' in wanted) return new RegExp(wanted.pattern, wanted.flags).test(plain(text))
    const [whole, part] = [plain(text), plain(wanted.text)]
    return wanted.exact ? whole === part : whole.toLowerCase().includes(part.toLowerCase())
  }
  // An element of the page may be named like what is read here.
  const childrenOf = (node: Element | Root): Element[] => {
    const { prototype } = [Document, Element].find((kind) => node instanceof kind) ?? DocumentFragment
    return [...Reflect.get(prototype, 'children', node)]
  }
  const nodesOf = (node: Node): ChildNode[] => [...Reflect.get(Node.prototype, 'childNodes', node)]
  /** All elements below, those of shadow roots where they stand. */
  const below = (from: Element | Root): Element[] => {
    const roots = 'shadowRoot' in from && from.shadowRoot ? [from.shadowRoot, from] : [from]
    return roots.flatMap((root) => childrenOf(root).flatMap((child) => [child, ...below(child)]))
  }
  const rendered = (element: Element): boolean => {
    if (/^(script|style|noscript|head|title|template)$/.test(element.localName)) return false
    return (element as HTMLElement).checkVisibility?.({ visibilityProperty: true }) !== false
  }
  const textOf = (node: Node): string => {
    if (node instanceof Text) return node.data
    if (!(node instanceof Element) || /^(script|style|noscript)$/.test(node.localName)) return ''
    return [...(node.shadowRoot?.childNodes ?? []), ...nodesOf(node)].map(textOf).join('')
  }
  /** What a screen reader would read out of it. */
  const spoken = (node: Node): string => {
    if (node instanceof Text) return node.data
    if (!(node instanceof Element) || node.getAttribute('aria-hidden') === 'true' || !rendered(node))
      return ''
    const own =
      node.getAttribute('aria-label') ?? (node.localName === 'img' ? node.getAttribute('alt') : null)
    if (own) return ` ${own} `
    const inner = [...(node.shadowRoot?.childNodes ?? []), ...nodesOf(node)].map(spoken).join('')
    return getComputedStyle(node).display.startsWith('inline') ? inner : ` ${inner} `
  }
  const labelsOf = (element: Element): string => {
    const root = element.getRootNode() as Root
    const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? []
    const named = ids.flatMap((id) => root.getElementById(id) ?? [])
    // An element that names others may itself be hidden.
    if (named.length) return named.map((other) => plain(spoken(other) || other.textContent)).join(' ')
    const own = element.getAttribute('aria-label')
    if (own) return own
    const labels = (element as HTMLInputElement).labels
    return labels ? [...labels].map((label) => plain(spoken(label))).join(' ') : ''
  }
  const roleOf = (element: Element): string | undefined => {
    const given = element.getAttribute('role')
    if (given) return given
    const type = (element as HTMLInputElement).type
    switch (element.localName) {
      case 'a':
        return element.hasAttribute('href') ? 'link' : undefined
      case 'button':
      case 'summary':
        return 'button'
      case 'dialog':
        return 'dialog'
      case 'fieldset':
        return 'group'
      case 'li':
        return 'listitem'
      case 'textarea':
        return 'textbox'
      case 'input':
        if (type === 'radio' || type === 'checkbox') return type
        return /^(submit|button|reset|image)$/.test(type)
          ? 'button'
          : /^(text|email|tel|url)$/.test(type)
            ? 'textbox'
            : undefined
      default:
        return /^h[1-6]$/.test(element.localName) ? 'heading' : undefined
    }
  }
  const levelOf = (element: Element): number =>
    Number(element.getAttribute('aria-level') ?? element.localName.slice(1))
  const nameOf = (element: Element, role: Role): string => {
    const label = labelsOf(element)
    if (label) return label
    if (element instanceof HTMLInputElement) return element.value || element.placeholder || element.title
    const fromWithin = /^(button|checkbox|heading|link|radio)$/.test(role)
    return (fromWithin && plain(spoken(element))) || element.getAttribute('title') || ''
  }
  const silent = (element: Element): boolean => {
    for (
      let item: Node | null = element;
      item;
      item = item instanceof ShadowRoot ? item.host : item.parentNode
    )
      if (item instanceof Element && item.getAttribute('aria-hidden') === 'true') return true
    return false
  }
  const smallest = (elements: Element[], wanted: Wanted): Element[] =>
    elements.filter((element) => {
      if (/^(script|style|noscript|head|title|template|html)$/.test(element.localName)) return false
      if (!fits(textOf(element), wanted)) return false
      return ![...(element.shadowRoot?.children ?? []), ...childrenOf(element)].some((child) =>
        fits(textOf(child), wanted),
      )
    })
  const follow = (from: readonly (Element | Root)[], step: Step): Element[] => {
    if (step.by === 'index') {
      const one = from.at(step.index)
      return one instanceof Element ? [one] : []
    }
    if (step.by === 'has-text')
      return from.filter((item) => item instanceof Element && fits(textOf(item), step.wanted)) as Element[]
    if (step.by === 'or') {
      const either = new Set([...from, ...step.steps.reduce<readonly (Element | Root)[]>(follow, [document])])
      return below(document).filter((element) => either.has(element))
    }
    const under = [...new Set(from.flatMap(below))]
    switch (step.by) {
      case 'css':
        return under.filter((element) => element.matches(step.css))
      case 'text':
        // What the text is looked for in may be what it stands in.
        return smallest(
          [...new Set([...from.filter((item) => item instanceof Element), ...under])],
          step.wanted,
        )
      case 'label':
        return under.filter(
          (element) =>
            element.localName !== 'label' && fits(labelsOf(element), step.wanted) && labelsOf(element),
        )
      case 'role':
        return under.filter(
          (element) =>
            roleOf(element) === step.role &&
            (step.level === undefined || levelOf(element) === step.level) &&
            rendered(element) &&
            !silent(element) &&
            (!step.wanted || fits(nameOf(element, step.role), step.wanted)),
        )
    }
  }
  return steps.reduce<readonly (Element | Root)[]>(follow, [document]) as Element[]
}
