/** What the widget reads of the page it stands in. A port, so that rules can be tested without a page. */
export interface Page {
  readonly source: string
  readonly path: string
  readonly title: string
  readonly language: string
  readonly device: 'phone' | 'tablet' | 'desktop'
}

/**
 * Reads the page. `document` and `location` come from the window itself, and the document's own properties through the
 * prototype, because an image named `title` would stand in front of them.
 */
export function readPage(): Page {
  const { protocol, host, pathname } = location
  const root = ownOf<Element | null>('documentElement')
  return {
    source: protocol === 'file:' ? '//localhost' : `//${host}`,
    path: pathname,
    title: ownOf<string>('title') ?? '',
    language: root?.getAttribute('lang') || navigator.language || 'en',
    device: deviceOf(matchMedia('(pointer: coarse)').matches, Math.min(screen.width, screen.height)),
  }
}

/** A property of the document that no element of the page can stand in front of. */
export function ownOf<T>(name: keyof Document): T | undefined {
  for (let proto: object = Document.prototype; proto; proto = Object.getPrototypeOf(proto) as object) {
    const getter = Object.getOwnPropertyDescriptor(proto, name)?.get
    if (getter) return getter.call(document) as T // the caller names the property's type
  }
  return undefined
}

/** Phones and tablets are told apart by the shorter side, in CSS pixels: 600 is where small tablets begin. */
function deviceOf(coarse: boolean, shortSide: number): Page['device'] {
  return coarse ? (shortSide < 600 ? 'phone' : 'tablet') : 'desktop'
}
