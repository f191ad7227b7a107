import type { FaultyProxy } from './proxy.ts'

/** How somebody leaves the page that they have just answered on. */
export const ways = ['close', 'navigate', 'reload', 'back'] as const
export type Way = (typeof ways)[number]

/**
 * One visit: who it is, and how and how long after the click they leave. They stay where no way is named, and the site is
 * told at `/told/<id>/<word>` what they are told.
 */
export interface Visit {
  readonly id: string
  readonly way?: Way
  readonly afterMs?: number
  /** Until `answer()` and `send()` are called in the page. */
  readonly waits?: true
}

/** What the page of a visit that waits does when it is told. */
export interface Desk {
  /** What the person was told, in order. */
  readonly words: string[]
  answer(): Promise<void>
  send(): void
}

/** What runs in the page: it answers by itself, so that what follows the click follows it to the millisecond. */
function visitor({ id, way, afterMs = 0, waits }: Visit): void {
  const leave = { close: () => close(), reload: () => location.reload(), back: () => history.back() }
  const inside = (selector: string): HTMLElement | undefined => {
    for (const element of document.querySelectorAll('*')) {
      const found = element.shadowRoot?.querySelector<HTMLElement>(selector)
      if (found) return found
    }
    return undefined
  }
  const seen = (selector: string): Promise<HTMLElement> =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = inside(selector)
        if (found) resolve(found)
        else setTimeout(look, 10)
      }
      look()
    })
  const state = window as unknown as { earshot?: unknown } & { -readonly [Key in keyof Desk]: Desk[Key] }
  state.words = []
  const hear = (): void => {
    const word = inside('[part=state]')?.textContent ?? ''
    if (word && state.words.at(-1) !== word) {
      state.words.push(word)
      if (!way && !waits) void fetch(`/told/${id}/${word}`)
    }
    setTimeout(hear, 10)
  }
  state.answer = async () => {
    while (!state.earshot) await new Promise((resolve) => setTimeout(resolve, 10))
    document.querySelector<HTMLElement>('#ask')?.click()
    // Good: then one more question comes, and no more.
    const good = await seen('label:nth-of-type(3) [type=radio]')
    good.click()
    inside('[type=submit]')?.click()
    const field = (await seen('textarea')) as HTMLTextAreaElement
    field.value = id
    field.dispatchEvent(new Event('input', { bubbles: true }))
    await seen('[type=submit]')
    // A moment, as every person takes, in which the database opens.
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  state.send = () => {
    const go = (): void => {
      if (way === 'navigate') location.href = '/gone'
      else if (way) leave[way]()
    }
    const opener = window.opener as { left?(id: string): void } | null
    opener?.left?.(id)
    inside('[type=submit]')?.click()
    if (afterMs === 0) go()
    else setTimeout(go, afterMs)
    hear()
  }
  if (waits) return
  // Who reloads or comes back has answered already.
  if (sessionStorage.getItem(id)) return
  sessionStorage.setItem(id, 'yes')
  void state.answer().then(state.send)
}

/** A page with the widget, whose texts go to the collector behind the proxy. */
export const widgetPage = ({ url }: FaultyProxy, visit: Visit | undefined, body = ''): string =>
  `<!doctype html><html lang="en"><head><title>A page</title>
<script async src="${url}/earshot.js"></script></head><body>
<button id="ask" data-earshot="how-did-we-do" data-earshot-context-visit="${visit?.id}">Ask</button>${body}
${visit ? `<script>(${visitor})(${JSON.stringify(visit)})</script>` : ''}
</body></html>`

/** The page that opens visits in windows of their own, one with each click, and hears who has sent. */
export const hall = `<!doctype html><html lang="en"><head><title>A hall</title></head><body><button id="open">Open</button>
<script>
  window.gone = []
  window.left = (id) => gone.push(id)
  window.opened = []
  document.querySelector('#open').addEventListener('click', () => {
    opened.push(open(window.next, '', 'popup,width=420,height=520'))
  })
</script></body></html>`

/** Who comes back here, or has gone here, closes the window a while later. */
const door = (
  onward: string | undefined,
): string => `<!doctype html><html lang="en"><head><title>A door</title></head><body>
<script>
  const been = sessionStorage.getItem('been')
  sessionStorage.setItem('been', 'yes')
  ${onward ? `if (!been) location.href = '${onward}'; else ` : ''}setTimeout(() => close(), 1000)
</script></body></html>`

/**
 * Pages by their path: `/visit/<id>/<way>/<ms>`, `/door/…` before one that is left by the way back, `/desk/<id>` where the
 * visit waits.
 */
export function visitPages(path: string, proxy: FaultyProxy): string | undefined {
  if (path === '/hall') return hall
  if (path === '/gone') return door(undefined)
  if (path === '/later') return widgetPage(proxy, undefined)
  const [, kind, id = '', way, ms] = path.split('/')
  if (kind === 'desk') return widgetPage(proxy, { id, waits: true })
  if (kind === 'door') return door(`/visit/${id}/${way}/${ms}`)
  if (kind !== 'visit') return undefined
  const visit = { id, afterMs: Number(ms), ...(way !== 'stay' && { way: way as Way }) }
  return widgetPage(proxy, visit)
}
