import { ofDocument } from '../page.ts'

/** An element to be drawn. */
export interface Drawn {
  readonly tag: string
  readonly props: Attributes
  readonly children: readonly Children[]
}

/** What can stand in an element. What is empty keeps its place, so that nothing after it moves when it comes and goes. */
export type Children = Drawn | string | number | boolean | null | undefined | readonly Children[]

type Handler = (event: Event & { readonly currentTarget: HTMLInputElement }) => unknown

/** Attributes in the spelling of HTML: `false` and nothing take one away. `value`, `checked` and handlers are properties. */
export interface Attributes {
  /** An element with another key is another element. */
  readonly key?: string
  /** Called once, when the element has come into the page. */
  readonly ref?: ((element: HTMLInputElement) => unknown) | undefined
  readonly value?: string | undefined
  readonly checked?: boolean | undefined
  readonly onclick?: Handler
  readonly oninput?: Handler
  readonly onkeyup?: Handler
  readonly onsubmit?: Handler
  readonly [attribute: string]: unknown
}

/** What JSX becomes. */
export function h(tag: string, props: Attributes | null, ...children: readonly Children[]): Drawn {
  // Own names only: what a page has put on Object.prototype is drawn nowhere.
  return { tag, props: { __proto__: null, ...props } as Attributes, children }
}

export declare namespace h {
  namespace JSX {
    type Element = Drawn
    interface IntrinsicElements {
      readonly [tag: string]: Attributes
    }
  }
}

/** An element of ours remembers what it was drawn with. */
type Known = Element & { drawn?: Attributes }

/**
 * Makes what stands in `parent` what `children` say, with as few changes as it takes: what is alike stays, with its focus,
 * its cursor and its place in what a screen reader reads. Children are told apart by their place and their key.
 */
export function render(children: Children, parent: Element): void {
  const all: readonly unknown[] = [children]
  const nodes = all.flat(Number.POSITIVE_INFINITY) as Exclude<Children, readonly Children[]>[]
  nodes.forEach((child, place) => {
    // Read anew each time, so that what a translator or an extension has put in its place is taken for what it is.
    const old = parent.childNodes[place] as Known | Text | undefined
    const put = <T extends ChildNode>(node: T): T => {
      if (old) old.replaceWith(node)
      else parent.append(node)
      return node
    }
    if (!(child instanceof Object)) {
      const text = typeof child === 'boolean' ? '' : `${child ?? ''}`
      if (!(old instanceof Text)) put(new Text(text))
      else if (old.data !== text) old.data = text
      return
    }
    const { tag, props } = child
    const alike = old instanceof Element && old.localName === tag && old.drawn?.key === props.key
    const element: Known = alike
      ? old
      : put(
          ofDocument(
            'createElementNS',
            tag === 'svg' ? 'http://www.w3.org/2000/svg' : parent.namespaceURI,
            tag,
          ),
        )
    const before = element.drawn ?? {}
    for (const name of Object.keys({ ...before, ...props })) {
      const value = props[name]
      const own = element as unknown as Record<string, unknown>
      // What a person types or ticks changes these without us, so they are compared with what is there.
      if (/^(on|value$|checked$)/.test(name)) {
        if (own[name] !== value) own[name] = value ?? ''
      } else if (value === false || value == null) element.removeAttribute(name)
      else if (value !== before[name] && !/^(key|ref)$/.test(name)) element.setAttribute(name, `${value}`)
    }
    element.drawn = props
    render(child.children, element)
    if (!alike) props.ref?.(element as HTMLInputElement)
  })
  while (parent.childNodes[nodes.length]) parent.lastChild?.remove()
}
