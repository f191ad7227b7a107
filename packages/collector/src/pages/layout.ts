import { english, type Speech } from '../words/speech.ts'
import { type Html, html } from './html.ts'

export interface Layout {
  readonly title: string
  /** Names the page's looks: `asking`, `owner`, `narrow`, `results`, `staff`. */
  readonly kind: 'asking' | 'owner' | 'narrow' | 'results' | 'staff'
  readonly main: Html
  /** The language of the whole page. Default: English. */
  readonly speech?: Speech
  /** What stands before the main part: the way to other pages. */
  readonly before?: Html
  /** The script of the page. */
  readonly script?: Html
  /** What stands beside the main part and survives its renewal. */
  readonly after?: Html
}

/** A whole page. No inline script or style: the Content-Security-Policy allows neither. */
export function layout({ title, kind, main, speech = english, before, script, after }: Layout): Html {
  return html`<!doctype html>
<html lang="${speech.locale}" dir="${speech.dir}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<link rel="stylesheet" href="/pages.css">
${kind !== 'asking' && html`<link rel="icon" href="/icon.svg">`}
${script}
</head>
<body class="${kind}">
${before}
<main id="main">${main}</main>
${after}
</body>
</html>
`
}
