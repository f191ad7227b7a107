/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

// The script of the owner's page, served as /owner.js. It imports nothing, so that it is one file.

/** Not yet in the DOM types of the compiler. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createHTML: (text: string) => string },
  ): { createHTML(text: string): string }
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
// The policy passes the text on as it is: it comes from our own address, where everything is escaped already.
const policy = trustedTypes?.createPolicy('earshot-page', { createHTML: (text) => text })

/** Answers may come in quick succession: the page is renewed once for all of them. */
const settleMs = 300
/** How long the news stand; what comes meanwhile is added to them. */
const newsMs = 10_000

/** Ids of answers that came in and were not on the page. */
const fresh = new Set<string>()
let forgetting: ReturnType<typeof setTimeout> | undefined
let waiting: ReturnType<typeof setTimeout> | undefined

const stream = new EventSource('/v1/stream')
stream.addEventListener('response', ({ data }: MessageEvent<string>) => {
  const { id } = JSON.parse(data) as { id: string }
  if (!document.getElementById(`r-${id}`)) fresh.add(id)
  renewSoon()
})
// What came while the connection was gone is on the page that is fetched when it is back.
let opened = false
stream.addEventListener('open', () => {
  if (opened) renewSoon()
  opened = true
})

function renewSoon(): void {
  clearTimeout(waiting)
  waiting = setTimeout(renew, settleMs)
}

async function renew(): Promise<void> {
  try {
    const reply = await fetch(location.href, { headers: { accept: 'text/html' } })
    if (!reply.ok || reply.redirected) return // signed out meanwhile: what is shown stays
    show(await reply.text())
  } catch {
    // Offline. The stream opens again when there is a connection, and then the page is renewed.
  }
}

function show(text: string): void {
  // Our own policy made the text; the DOM types know only strings.
  const page = new DOMParser().parseFromString(policy ? policy.createHTML(text) : text, 'text/html')
  const [before, after] = [document.querySelector('main'), page.querySelector('main')]
  if (!before || !after) return
  const focus = pathTo(document.activeElement, before)
  const anchor = firstInView(before)
  before.replaceWith(document.adoptNode(after))
  if (anchor) {
    const place = document.getElementById(anchor.id)?.getBoundingClientRect().top
    if (place !== undefined) scrollBy({ top: place - anchor.top, behavior: 'instant' })
  }
  const focused = focus && document.querySelector<HTMLElement>(focus)
  if (focused) focused.focus({ preventScroll: true })
  announce()
}

/** A selector that finds the focused element again: the nearest id at or above it, and the way down from there. */
function pathTo(element: Element | null, root: Element): string | undefined {
  if (!element || !root.contains(element)) return undefined
  let way = ''
  let at = element
  while (!at.id && at.parentElement) {
    way = ` > :nth-child(${[...at.parentElement.children].indexOf(at) + 1})${way}`
    at = at.parentElement
  }
  return `#${CSS.escape(at.id)}${way}`
}

/** What the person is reading, so that it stays where it is when something new comes above it. */
function firstInView(root: Element): { id: string; top: number } | undefined {
  if (scrollY === 0) return undefined
  for (const card of root.querySelectorAll('article[id]')) {
    const { top, bottom } = card.getBoundingClientRect()
    if (bottom > 0) return { id: card.id, top }
  }
  return undefined
}

function announce(): void {
  const news = document.getElementById('news')
  const count = [...fresh].filter((id) => document.getElementById(`r-${id}`)).length
  if (!news || !count) return
  news.textContent = count === 1 ? '1 new answer' : `${count} new answers`
  clearTimeout(forgetting)
  forgetting = setTimeout(() => {
    news.textContent = ''
    fresh.clear()
  }, newsMs)
}

// Without an import or export this would be a script to the compiler, whose names all files share.
export {}
