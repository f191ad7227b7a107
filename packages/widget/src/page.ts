/** What the widget reads of the page it stands in. A port, so that rules can be tested without a page. */
export interface Page {
  readonly source: string
  readonly path: string
  readonly title: string
  readonly language: string
  readonly device: 'phone' | 'tablet' | 'desktop'
  /** People pay here: beside such fields nothing may open. */
  readonly cardFields: boolean
}

/**
 * Reads the page. `document` and `location` come from the window itself, and the document's own properties through the
 * prototype, because an image named `title` would stand in front of them.
 */
export function readPage(): Page {
  // Phones and tablets are told apart by the shorter side, in CSS pixels: 600 is where small tablets begin.
  const small = Math.min(screen.width, screen.height) < 600
  return {
    source: `//${location.host || 'localhost'}`,
    path: location.pathname,
    title: ownOf<string>('title') ?? '',
    language: ownOf<Element>('documentElement')?.getAttribute('lang') || navigator.language || 'en',
    device: matchMedia('(pointer: coarse)').matches ? (small ? 'phone' : 'tablet') : 'desktop',
    cardFields: ofDocument('querySelectorAll', '[autocomplete*=cc-]').length > 0,
  }
}

/**
 * Calls a method of the document. It is taken from the prototype, because an image or a form of that name would stand in
 * front of it.
 */
export function ofDocument<
  Name extends
    | 'createElement'
    | 'createElementNS'
    | 'evaluate'
    | 'addEventListener'
    | 'removeEventListener'
    | 'querySelectorAll',
>(name: Name, ...given: Parameters<Document[Name]>): ReturnType<Document[Name]> {
  const method = Document.prototype[name] as (...given: unknown[]) => ReturnType<Document[Name]> // the one of that name
  return method.call(document, ...given)
}

/** The element that holds the whole page. */
export const rootElement = (): Element => ownOf<Element>('documentElement') as Element // there is no page without it

/** A property of the document that no element of the page can stand in front of; `null` counts as absent. */
export function ownOf<T>(name: keyof Document): T | undefined {
  // The caller names the property's type.
  return (Reflect.get(Document.prototype, name, document) as T | null) ?? undefined
}
