import type { Context } from '@earshot/core/prompt'
import type { Speech } from '../../words/speech.ts'
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'

export interface KioskPage {
  /** The id of what is asked, and its title in the language of the page. */
  readonly prompt: string
  readonly title: string
  /** Attributes of the script, such as `pin`. */
  readonly options: Readonly<Record<string, string>>
  readonly context: Context
  readonly speech: Speech
  /** The address of the form that works without script. */
  readonly form: string
  readonly manifest: string
  /** Of the widget's build: another one is another shell. */
  readonly version: string
  /** The address of the definition, where the widget does not bring it along. */
  readonly definition?: string | undefined
}

/** The page of a device that many people use: the widget fills it, and its own script keeps it for times without a network. */
export function kioskPage(kiosk: KioskPage): Html {
  const { prompt, title, options, context, speech, form, manifest, version, definition } = kiosk
  const said = Object.entries(options).map(([name, value]) => html` data-${name}="${value}"`)
  const about = Object.entries(context).map(([name, value]) => html` data-context-${name}="${value}"`)
  return layout({
    title,
    kind: 'asking',
    speech,
    main: html`<h1><a href="${form}">${title}</a></h1>`,
    script: html`<link rel="icon" href="/icon.svg">
<link rel="manifest" href="${manifest}">
<script async src="/earshot.js" data-prompt="${prompt}" data-display="kiosk"${said}${about}></script>
<script type="module" src="/kiosk-page.js" data-version="${version}" data-definition="${definition}"></script>`,
  })
}
