import type { Prompt } from '@earshot/core/prompt'
import { raw } from 'hono/html'
import { type Html, html } from '../html.ts'

export interface PreviewPage {
  readonly prompt: Prompt
  readonly theme: 'light' | 'dark'
  readonly locale: string
}

/**
 * The real widget on a page that stands for the owner's. Its answers go into a list of this page, and nothing is stored, so
 * that no look at it counts as a showing or an answer.
 */
export function previewPage({ prompt, theme, locale }: PreviewPage): Html {
  const isInPlace = prompt.display?.as === 'inline'
  // It opens at once, whatever it waits for on a page, and takes no focus from who is typing beside it.
  const shown = {
    ...prompt,
    trigger: [{ on: 'manual' as const }],
    targeting: undefined,
    from: undefined,
    until: undefined,
  }
  const config = { prompts: [shown], sendTo: ['data-layer'], storage: 'none', theme, locale }
  const json = JSON.stringify(config).replaceAll('<', '\\u003c')
  return html`<!doctype html>
<html lang="en" class="${theme}">
<head>
<meta charset="utf-8">
<title>How it looks</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="stylesheet" href="/pages.css">
<script type="application/json" data-earshot-config>${raw(json)}</script>
<script async src="/earshot.js"></script>
<script type="module" src="/preview.js"></script>
</head>
<body class="preview"${!isInPlace && html` data-ask="${prompt.id}"`}>
<main><h1>Your page</h1><p>Here stands what people came for.</p>
${isInPlace && html`<div data-earshot="${prompt.id}" data-earshot-display="inline"></div>`}
<p>And more of it.</p></main>
</body>
</html>
`
}

/** What stands in the frame while there is nothing to show. */
export function noPreviewPage(words: string): Html {
  return html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>How it looks</title><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/pages.css"></head>
<body class="preview"><main><h1>Not yet</h1><p>${words}</p></main></body>
</html>
`
}
