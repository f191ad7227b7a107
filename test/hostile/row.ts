import type { BrowserContextOptions, Frame, Page } from 'playwright-core'
import type { Finds, Keyboard } from '../browser/engines/port.ts'
import type { Row } from '../browser/stage.ts'
import type { Library } from './libraries.ts'

/**
 * A page of somebody's. In every text `{collector}`, `{site}` (the page's own origin), `{other}` (a second name of the
 * same server, so another origin) and `{key}` (the row's own key) are filled in.
 */
export interface HostilePage {
  /** What stands before `<html>`. Default: the doctype of HTML. */
  readonly doctype?: string
  /** The attributes of `<html>`. */
  readonly html?: string
  /** The media type. Default: HTML in UTF-8. */
  readonly type?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Real ones, loaded before everything else. */
  readonly libraries?: readonly Library[]
  /** A script of the page's that runs after the libraries and before the widget. */
  readonly before?: string
  /** Markup before the widget's tag. */
  readonly head?: string
  /** The widget's tag. Default: `tag()`. */
  readonly tag?: string
  /** Markup before the page's own button and form. */
  readonly body?: string
  /** Markup after everything. */
  readonly end?: string
  /** More files of this page, by name: their texts. HTML, or JavaScript where the name ends in `.js`. */
  readonly files?: Readonly<Record<string, string>>
}

/** A page that is open, in any engine: all that the five steps need. */
export interface Steps {
  readonly key: string
  readonly page: { readonly keyboard: Pick<Keyboard, 'press' | 'type'> }
  /** Where the widget stands: the page, or a frame in it. */
  readonly frame: Pick<Finds, 'getByText' | 'locator'>
  /** Of the window, where the widget does not stand in a frame. */
  readonly width?: number | undefined
  readonly site: string
  readonly collector: string
  /** The value of an expression in the page's own world, by ways that the page cannot have broken. */
  evaluate(expression: string): Promise<unknown>
  /** Listeners that scripts of this origin have left in the page, where the engine can tell. */
  listeners?(origin: string): Promise<readonly string[]>
  /** Everything said on the console. */
  readonly said: string[]
  /** Addresses that the page or the widget asked the site for: `POST /key/name`. */
  asked(): readonly string[]
  /** What the collector has in its database of this page. */
  rows(): readonly Row[]
}

/** A page that is open in Chromium, for what a row asks beyond the five steps. */
export interface Scene extends Steps {
  readonly page: Page
  readonly frame: Frame
}

/** One row of the matrix, with what is done to the page in between. */
export interface HostileRow<S extends Steps = Scene> {
  /** The number of the fault, a blank, and what is wrong with the page. */
  readonly name: string
  readonly page: HostilePage
  readonly context?: BrowserContextOptions
  /** How it opens. Default: the person presses the page's button with the keyboard. */
  readonly open?: Deed<S>
  /** Asserted, or done to the page, once the prompt is shown, answered once, sent, closed, and destroyed. */
  readonly shown?: Deed<S>
  readonly answered?: Deed<S>
  readonly sent?: Deed<S>
  readonly closed?: Deed<S>
  readonly destroyed?: Deed<S>
  /** In place of the first four of the five steps, where the right thing is not to ask. */
  readonly instead?: Deed<S>
  /** What the person is told in the end. Default: Sent. */
  readonly ending?: string
  /** Which of the page's own things are broken by the page itself, so that nobody can ask that they work. */
  readonly without?: readonly ('button' | 'form' | 'fetch')[]
  /** The page itself changes its markup meanwhile; then only what is the widget's is looked for. */
  readonly mutates?: true
  /** Changes of globals and things said on the console that are the page's own doing. */
  readonly own?: RegExp
  /** The frame that the widget stands in, by name. */
  readonly within?: string
  /** Why the widget cannot do it: a limit that its README names. */
  readonly skip?: string
}

type Deed<S extends Steps> = (scene: S) => Promise<unknown>

/** The widget's tag, with more attributes. */
export const tag = (attributes = ''): string =>
  `<script nonce="abc" async="" src="{collector}/earshot.js" data-context-visit="{key}" ${attributes}></script>`

/** The widget's tag where the prompt opens itself at once. */
export const selfOpening = tag('data-prompt="how-did-we-do" data-delay="0s"')

/** Nothing is done to open it: it opens itself. */
export const itself = async (): Promise<void> => undefined
