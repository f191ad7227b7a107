/**
 * What the suite needs of a browser. The names and their meaning are those of Playwright, whose Chromium stands behind this
 * port as it is; the other engines come to the same words by other ways. What is not here, only one engine can do.
 */
export interface Browser {
  newContext(options?: ContextOptions): Promise<Context>
  /** A page in a context of its own, which it takes along when it is closed. */
  newPage(options?: ContextOptions): Promise<Page>
  close(): Promise<void>
}

/** How a browser is started: what its person has set in the system. */
export interface LaunchOptions {
  /** Prefers dark pages. */
  readonly dark?: boolean
  /** Prefers less motion. */
  readonly still?: boolean
}

export interface ContextOptions {
  /** In CSS pixels. 1280 × 800 where it is left out. */
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly javaScriptEnabled?: boolean
}

/** A person's own storage and cookies. */
export interface Context {
  newPage(): Promise<Page>
  /** Without network no request leaves; what is open is cut. */
  setOffline(offline: boolean): Promise<void>
  close(): Promise<void>
}

export interface Page extends Finds {
  readonly keyboard: Keyboard
  readonly mouse: Mouse
  context(): Context
  goto(url: string): Promise<unknown>
  reload(): Promise<unknown>
  url(): string
  /** Runs in the page, past its policies. A text is an expression. What comes back went through JSON. */
  evaluate<R>(work: string | (() => R | Promise<R>)): Promise<R>
  evaluate<R, A>(work: (given: A) => R | Promise<R>, given: A): Promise<R>
  waitForFunction(work: () => unknown): Promise<unknown>
  /** `glob`: `**` is anything, `*` anything without a slash. */
  route(glob: string, handle: (route: Route) => unknown): Promise<unknown>
  unroute(glob: string): Promise<unknown>
  addScriptTag(tag: { readonly url: string }): Promise<unknown>
  on(event: 'console', hear: (message: { text(): string }) => unknown): unknown
  /** An error that nobody caught. */
  on(event: 'pageerror', hear: (error: Error) => unknown): unknown
  on(event: 'request', hear: (request: { url(): string }) => unknown): unknown
  screenshot(options?: { readonly path?: string }): Promise<Buffer>
  close(): Promise<void>
}

export interface Route {
  /** The request fails as one does without network. The only fate that all engines can give it. */
  abort(): Promise<void>
}

export interface Keyboard {
  /** A key by its name (`Enter`, `ArrowDown`, `Space`) or its sign, with `Control+` or `Shift+` before it. */
  press(key: string): Promise<void>
  type(text: string): Promise<void>
}

export interface Mouse {
  move(x: number, y: number): Promise<void>
}

/** Ways to name elements. All look into open shadow roots. A text is found in any case and as a part, unless `exact`. */
export interface Finds {
  getByText(text: string | RegExp, options?: { readonly exact?: boolean }): Locator
  getByLabel(text: string | RegExp, options?: { readonly exact?: boolean }): Locator
  getByRole(
    role: Role,
    options?: { readonly name?: string | RegExp; readonly exact?: boolean; readonly level?: number },
  ): Locator
  /** A selector that holds within one root. */
  locator(css: string): Locator
}

export type Role =
  | 'alert'
  | 'button'
  | 'checkbox'
  | 'dialog'
  | 'group'
  | 'heading'
  | 'link'
  | 'listitem'
  | 'radio'
  | 'radiogroup'
  | 'textbox'

/** Elements as they are when something is done. What is done to one waits for it, and fails where there are several. */
export interface Locator extends Finds {
  first(): Locator
  last(): Locator
  nth(index: number): Locator
  filter(options: { readonly hasText: string | RegExp }): Locator
  or(other: Locator): Locator
  all(): Promise<Locator[]>
  count(): Promise<number>
  waitFor(options?: {
    readonly state?: 'attached' | 'detached' | 'visible'
    /** In milliseconds. */
    readonly timeout?: number
  }): Promise<void>
  click(): Promise<void>
  check(): Promise<void>
  fill(value: string): Promise<void>
  focus(): Promise<void>
  press(key: string): Promise<void>
  pressSequentially(text: string): Promise<void>
  scrollIntoViewIfNeeded(): Promise<void>
  isVisible(): Promise<boolean>
  innerText(): Promise<string>
  allInnerTexts(): Promise<string[]>
  inputValue(): Promise<string>
  getAttribute(name: string): Promise<string | null>
  boundingBox(): Promise<{ x: number; y: number; width: number; height: number } | null>
  evaluate<R>(work: (element: Element) => R | Promise<R>): Promise<R>
  evaluateAll<R>(work: (elements: Element[]) => R | Promise<R>): Promise<R>
}
