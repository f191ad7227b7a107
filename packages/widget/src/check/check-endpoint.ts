import type { Line } from '../debug/open-panel.ts'
import type { Installed } from './read-installed.ts'
import { tried } from './stopped-by.ts'

/** Whether answers would arrive: asks the collector with an empty batch, as the widget asks with a full one. */
export async function checkEndpoint({ address, options }: Installed): Promise<readonly Line[]> {
  const places = options.get('send-to')?.split(/\s+/) ?? ['collector']
  if (!places.includes('collector'))
    return [
      { mark: 'none', text: `Answers go to ${places.join(', ')}, which cannot be tried without an answer.` },
    ]
  const given = options.get('endpoint') ?? new URL('/v1/events', address ?? location.href).href
  if (!URL.canParse(given, location.href))
    return [
      {
        mark: 'no',
        text: `The endpoint “${given}” is no address.`,
        more: 'Write a whole address that ends in /v1/events.',
      },
    ]
  const url = new URL(given, location.href)
  const key = options.get('key')
  if (key?.startsWith('sk_'))
    return [
      {
        mark: 'no',
        text: 'A secret key stands in this page, where everybody can read it.',
        more: 'End it at once (earshot keys), and write the public one, pk_…',
      },
    ]
  if (key) url.searchParams.set('key', key)
  const body = new Blob(['[]'], { type: 'text/plain' })
  const { value, error, policy } = await tried(() =>
    fetch(url, { method: 'POST', body, credentials: 'omit', redirect: 'error' }),
  )
  if (policy)
    return [
      {
        mark: 'no',
        text: `The page’s Content-Security-Policy (${policy}) does not let answers out.`,
        more: `Add ${url.origin} to connect-src. The header is set by your server, or by a plugin for security.`,
      },
    ]
  if (!value)
    return [
      {
        mark: 'no',
        text: `${url.origin} cannot be reached from this page.`,
        more: `A content blocker in this browser, a firewall, no network, or a server that is not a collector. (${error})`,
      },
    ]
  return [await meaningOf(value, url)]
}

async function meaningOf(reply: Response, url: URL): Promise<Line> {
  const { code, detail } = await problemIn(reply)
  // An empty batch is nothing to store: that it is told so means that a full one would be taken.
  if (reply.ok || /^(no-events|empty)/.test(code))
    return { mark: 'yes', text: `${url.origin} takes answers from this page.` }
  if (reply.status === 404 || reply.status === 405)
    return {
      mark: 'no',
      text: `Nothing at ${url.origin}${url.pathname} takes answers (${reply.status}).`,
      more: 'Look at the endpoint.',
    }
  if (reply.status === 401 || reply.status === 403)
    return {
      mark: 'no',
      text: `${url.origin} refuses answers from this page.`,
      more: detail || 'The key is wrong, or this site is not among those that may send (EARSHOT_ORIGINS).',
    }
  return { mark: 'maybe', text: `${url.origin} says ${reply.status} now.`, more: detail }
}

async function problemIn(reply: Response): Promise<{ readonly code: string; readonly detail: string }> {
  try {
    const { code = '', detail = '' } = await reply.json()
    return { code: `${code}`, detail: `${detail}` }
  } catch {
    return { code: '', detail: '' } // no collector speaks like that, and its status says enough
  }
}
