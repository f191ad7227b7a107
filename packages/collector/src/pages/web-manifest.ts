import type { Context } from 'hono'

/** What differs between the pages that can stand on a home screen. */
export interface HomeScreen {
  readonly name: string
  /** The address that it opens. */
  readonly start: string
  /** The addresses that it stays in begin with this. */
  readonly scope: string
  readonly display: 'standalone' | 'fullscreen'
}

/** Replies with a web manifest: what lets a home screen open a page without the browser's bars. */
export function replyManifest(c: Context, { name, start, scope, display }: HomeScreen): Response {
  const manifest = {
    name,
    short_name: name,
    start_url: start,
    scope,
    display,
    background_color: '#f6f5f2',
    theme_color: '#0b6b63',
    icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any maskable' }],
  }
  return c.body(JSON.stringify(manifest), 200, { 'Content-Type': 'application/manifest+json' })
}
