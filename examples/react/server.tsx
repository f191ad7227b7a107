import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { Page } from './page.tsx'

/** The whole page, as a server answers it. */
export function answer(order: string): string {
  const body = renderToString(
    <StrictMode>
      <Page order={order} />
    </StrictMode>,
  )
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Thank you</title>
    <script async src="https://listen.example/earshot.js"></script>
    <script type="module" src="/client.js"></script>
  </head>
  <body>
    <div id="root" data-order="${order}">${body}</div>
  </body>
</html>`
}
