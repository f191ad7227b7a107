import { type Html, html } from './html.ts'

export interface Layout {
  readonly title: string
  /** Names the page's looks: `asking`, `owner`, `narrow`. */
  readonly kind: 'asking' | 'owner' | 'narrow'
  readonly main: Html
  /** The script of the page. */
  readonly script?: Html
  /** What stands beside the main part and survives its renewal. */
  readonly after?: Html
}

/** A whole page. No inline script or style: the Content-Security-Policy allows neither. */
export function layout({ title, kind, main, script, after }: Layout): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<link rel="stylesheet" href="/pages.css">
${script}
</head>
<body class="${kind}">
<main id="main">${main}</main>
${after}
</body>
</html>
`
}
