/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

// The script of the owner's pages, served as /owner.js.

import { renewPage } from './renew-page.ts'

/** Answers may come in quick succession: the page is renewed once for all of them. */
const settleMs = 300
/** How long the news stand; what comes meanwhile is added to them. */
const newsMs = 10_000

/** Ids of answers that came in and were not on the page. */
const fresh = new Set<string>()
let forgetting: ReturnType<typeof setTimeout> | undefined
let waiting: ReturnType<typeof setTimeout> | undefined

/** A stream that was refused is tried again after so long, then after twice as long each time. */
const firstTryMs = 5_000
const lastTryMs = 300_000
let tryMs = firstTryMs
// What came while the connection was gone is on the page that is fetched when it is back.
let opened = false

function connect(): void {
  const stream = new EventSource('/v1/stream')
  stream.addEventListener('response', ({ data }: MessageEvent<string>) => {
    const { id } = JSON.parse(data) as { id: string }
    if (!document.getElementById(`r-${id}`)) fresh.add(id)
    renewSoon()
  })
  stream.addEventListener('open', () => {
    tryMs = firstTryMs
    if (opened) renewSoon()
    opened = true
  })
  // A lost connection comes back by itself. One that a proxy refuses while the collector starts anew does not.
  stream.addEventListener('error', () => {
    opened = true
    if (stream.readyState !== EventSource.CLOSED) return
    setTimeout(connect, tryMs)
    tryMs = Math.min(2 * tryMs, lastTryMs)
  })
}

connect()
// A computer that slept may not have found out yet that its connection is gone.
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) renewSoon()
})

function renewSoon(): void {
  clearTimeout(waiting)
  waiting = setTimeout(async () => {
    // Offline, the stream opens again when there is a connection, and then the page is renewed.
    if (await renewPage()) announce()
  }, settleMs)
}

/** A text without forms is for every number. */
function saidOf(count: number, { lang, dataset: { forms = '{}' } }: HTMLElement): string {
  const texts = JSON.parse(forms) as Readonly<Record<string, string>>
  const text = texts[new Intl.PluralRules(lang).select(count)] ?? texts.other ?? ''
  return text.replace('{count}', new Intl.NumberFormat(lang).format(count))
}

function announce(): void {
  const news = document.getElementById('news')
  // A page of figures shows no single answer; there each one is news.
  const lists = document.querySelector('article[id^="r-"]') !== null
  const count = [...fresh].filter((id) => !lists || document.getElementById(`r-${id}`)).length
  if (!news || !count) return
  news.textContent = saidOf(count, news)
  clearTimeout(forgetting)
  forgetting = setTimeout(() => {
    news.textContent = ''
    fresh.clear()
  }, newsMs)
}
