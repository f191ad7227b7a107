import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { type Allowed, guardedTarget, lookupOf } from '../webhooks/guarded-target.ts'

/** A page as it came. */
export interface FetchedPage {
  /** After redirections. */
  readonly url: string
  readonly status: number
  /** In small letters; what came twice is joined with commas. */
  readonly headers: Readonly<Record<string, string>>
  readonly html: string
}

export type Fetched =
  | { readonly status: 'ok'; readonly page: FetchedPage }
  /** A sentence about why there is nothing to look at. */
  | { readonly status: 'failed'; readonly why: string; readonly mend?: string }

const mostBytes = 2_000_000
const mostSteps = 4
const timeoutMs = 10_000

/**
 * Fetches a page, as a browser that is not signed in would. Each step of a redirection is held against the same guard:
 * nothing in this network is fetched, unless it was allowed by name.
 */
export async function fetchPage(address: string, allowed: Allowed): Promise<Fetched> {
  const ends = AbortSignal.timeout(timeoutMs)
  let url = /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`
  for (let step = 0; step < mostSteps; step++) {
    const got = await fetchOnce(url, allowed, ends)
    if (got.status === 'failed') return got
    const { status, headers } = got.page
    const next = headers.location
    if (status < 300 || status > 399 || !next || !URL.canParse(next, url)) return got
    url = new URL(next, url).href
  }
  return {
    status: 'failed',
    why: `It leads on more than ${mostSteps - 1} times. Give the address where it ends.`,
  }
}

function fetchOnce(address: string, allowed: Allowed, signal: AbortSignal): Promise<Fetched> {
  const target = guardedTarget(address, allowed)
  if (target.status === 'refused')
    return Promise.resolve({ status: 'failed', why: target.why, mend: lookYourself })
  const { url, connectTo } = target
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      const why = signal.aborted ? `Nothing came within ${timeoutMs / 1000} seconds.` : whyNot(error)
      // Without a code it is the guard that refused where the name leads.
      resolve({ status: 'failed', why, ...(!signal.aborted && !error.code && { mend: lookYourself }) })
    }
    const send = url.protocol === 'https:' ? requestHttps : requestHttp
    const headers = { accept: 'text/html', 'accept-encoding': 'identity', 'user-agent': 'Earshot-Setup' }
    const request = send(url, { headers, agent: false, signal, lookup: lookupOf(connectTo) })
    request.on('error', failed)
    request.on('response', (response) => {
      const parts: Buffer[] = []
      let size = 0
      const whole = (): void => {
        const told = Object.entries(response.headers).map(([name, value]) => [
          name,
          [value ?? []].flat().join(', '),
        ])
        const html = Buffer.concat(parts).toString('utf8')
        const page = {
          url: url.href,
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(told),
          html,
        }
        resolve({ status: 'ok', page })
      }
      response.on('data', (data: Buffer) => {
        parts.push(data)
        size += data.length
        // Script tags stand in the first two million bytes, or nobody waits for them.
        if (size > mostBytes) {
          whole()
          request.destroy()
        }
      })
      response.on('end', whole)
      response.on('error', failed)
    })
    request.end()
  })
}

/** For pages that only their makers can open, such as one that is still on their own computer. */
const lookYourself =
  'Look at it from your browser: open it with ?earshot-check behind its address, or copy its source into the field below.'

function whyNot({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return 'No server has this name. Look at every letter of the address.'
  if (code === 'ECONNREFUSED' || code === 'ECONNRESET') return 'The server does not take the connection.'
  if (code && /CERT|TLS|SSL/.test(code))
    return `The certificate of the page is not good (${code}), so browsers warn too.`
  // A refusal of the guard is a sentence already.
  return code ? `It could not be fetched (${code}).` : message.slice(0, 200)
}
