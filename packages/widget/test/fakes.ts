import type { Loads } from '../src/loads.ts'
import type { Tell } from '../src/tell.ts'

/** Loads of which each fails that a test does not give, as on a page without a network. */
export function fakeLoads(parts: Partial<Loads> = {}): Loads {
  const fail = (): Promise<never> => Promise.reject(new TypeError('Failed to fetch'))
  return {
    arming: fail,
    asking: fail,
    author: fail,
    beside: fail,
    configured: fail,
    debug: fail,
    destinations: fail,
    calls: fail,
    displays: fail,
    kiosk: fail,
    language: fail,
    manners: fail,
    rare: fail,
    singlePage: fail,
    messages: fail,
    ...parts,
  }
}

/** A console that keeps what it was told. */
export function listeningTell(): { readonly tell: Tell; readonly told: string[] } {
  const told: string[] = []
  return { tell: (sentence) => void told.push(sentence), told }
}

/** A browser's storage that notes each use. */
export function fakeStorage(entries: Readonly<Record<string, string>> = {}): {
  readonly storage: Storage
  readonly kept: Map<string, string>
  readonly uses: string[]
} {
  const kept = new Map(Object.entries(entries))
  const uses: string[] = []
  const storage: Storage = {
    get length() {
      return kept.size
    },
    key: (index) => [...kept.keys()][index] ?? null,
    clear: () => kept.clear(),
    getItem(key) {
      uses.push('get')
      return kept.get(key) ?? null
    },
    setItem(key, value) {
      uses.push('set')
      kept.set(key, value)
    },
    removeItem(key) {
      uses.push('remove')
      kept.delete(key)
    },
  }
  return { storage, kept, uses }
}

/** Stands for the browser's Element class, so that `instanceof` works without a browser. */
export class FakeElement {
  readonly localName: string
  readonly childNodes: readonly (FakeElement | { readonly textContent: string })[]
  readonly #attributes: Readonly<Record<string, string>>

  constructor(
    localName: string,
    attributes: Readonly<Record<string, string>> = {},
    ...children: readonly (FakeElement | string)[]
  ) {
    this.localName = localName
    this.#attributes = attributes
    this.childNodes = children.map((child) => (typeof child === 'string' ? { textContent: child } : child))
  }

  get attributes(): readonly { readonly name: string; readonly value: string }[] {
    return Object.entries(this.#attributes).map(([name, value]) => ({ name, value }))
  }
  get id(): string {
    return this.getAttribute('id') ?? ''
  }
  get children(): readonly FakeElement[] {
    return this.childNodes.filter((node) => node instanceof FakeElement)
  }
  get textContent(): string {
    return this.childNodes.map((node) => node.textContent).join('')
  }
  getAttribute(name: string): string | null {
    return Object.hasOwn(this.#attributes, name) ? (this.#attributes[name] ?? null) : null
  }
  hasAttribute(name: string): boolean {
    return Object.hasOwn(this.#attributes, name)
  }
}

/** An element for functions that ask for a real one and use only what the fake has. */
export function element(...parts: ConstructorParameters<typeof FakeElement>): Element {
  return new FakeElement(...parts) as unknown as Element
}
