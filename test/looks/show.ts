import { createEarshot } from '@earshot/widget'
import { ar } from '../../packages/core/src/messages/ar.ts'
import type { Prompt } from '../../packages/core/src/prompt.ts'

/** How a prompt is shown. */
export interface Show {
  readonly display?: 'popover' | 'modal' | 'inline' | 'tab' | 'banner' | 'page' | 'kiosk'
  readonly placement?: string
  /** It is shown in an element of the page. `inline` always is. */
  readonly inElement?: boolean
  /** Only what opens it is shown, where something does. */
  readonly closed?: boolean
  /** `chosen` and `problem` are states of the last question that is shown, the others are endings. */
  readonly state?: 'plain' | 'chosen' | 'problem' | 'sending' | 'sent' | 'saved' | 'not-sent'
  /** How many questions are passed over before. */
  readonly skip?: number
  /** Arabic words around it, and from right to left. */
  readonly rtl?: boolean
  /** It has opened itself, and can be put off. */
  readonly self?: boolean
  /** What was shown before stays in the page. */
  readonly stays?: boolean
  readonly theme?: 'auto' | 'light' | 'dark'
  readonly accent?: string
}

declare global {
  interface Window {
    show(prompt: Prompt, show: Show): Promise<void>
    /** The shadow root of what was shown last. */
    root: ShadowRoot
  }
}

const results = {
  sending: () => new Promise<never>(() => {}),
  sent: (ids: readonly string[]) => ({
    status: 'delivered',
    receipt: { accepted: ids, duplicate: [], rejected: [] },
  }),
  saved: () => ({ status: 'retryable', reason: 'unreachable', kept: 'saved' }),
  'not-sent': () => ({ status: 'retryable', reason: 'unreachable' }),
} as const

let before: (() => void)[] = []
let count = 0

const soon = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve))

/** What a place of the page holds, the last one that was filled. */
function rootOf(): ShadowRoot | undefined {
  const roots = [...document.querySelectorAll('*')].flatMap((element) => element.shadowRoot ?? [])
  // It is drawn in one task and shown in the next.
  return roots.find((root) => !seen.has(root) && root.querySelector('form')?.checkVisibility())
}
const seen = new WeakSet<ShadowRoot>()

/** The last element of that kind in any shadow root. */
function ofRoots(selector: string): HTMLElement | undefined {
  const roots = [...document.querySelectorAll('*')].flatMap((element) => element.shadowRoot ?? [])
  return roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)]).pop()
}

async function until<T>(find: () => T | undefined | null | false): Promise<T> {
  // What opens itself keeps away for the first five seconds of a page.
  for (const end = performance.now() + 20_000; performance.now() < end; ) {
    const found = find()
    if (found) return found
    await soon()
  }
  throw new Error(`it does not come: ${find}`)
}

window.show = async (prompt, show) => {
  const { display = 'inline', placement, state = 'plain', skip = 0, rtl, self, stays, theme, accent } = show
  if (!stays) {
    for (const end of before) end()
    before = []
  }
  const places = document.getElementById('places') as HTMLElement
  if (!stays) places.replaceChildren()
  const within = document.createElement('div')
  within.className = 'place'
  const inElement = show.inElement ?? display === 'inline'
  if (inElement) places.append(within)
  document.documentElement.lang = rtl ? 'ar' : 'en'
  document.documentElement.dir = rtl ? 'rtl' : 'ltr'
  const send = state in results ? results[state as 'sent'] : results.sent
  const id = `shown-${++count}`
  const earshot = createEarshot({
    prompts: [{ ...prompt, id, trigger: [{ on: 'event', name: 'now' }] }],
    prompt: [id],
    messages: { ar },
    storage: 'none',
    // In an element it stands in its place without being told.
    display: { ...(display !== 'inline' && { as: display }), ...(placement && { at: placement }) },
    ...(theme && { theme }),
    ...(accent && { accent }),
    transport: {
      name: 'own',
      reach: 'full',
      flush: async () => true,
      send: async (batch) => (await send(batch.map((event) => event.id))) as never,
    },
  })
  before.push(() => earshot.destroy())
  if (self) {
    const came = setInterval(() => earshot.track('now'), 20)
    await until(rootOf)
    clearInterval(came)
  } else void earshot.ask(id, { ...(inElement && { within }) })
  const way = { tab: '[part=launcher]', kiosk: '.touch' }[display as 'tab'] as string | undefined // of the others there is none
  const opener = way && (await until(() => ofRoots(way)))
  if (show.closed) return
  if (opener) opener.click()
  const root = await until(rootOf)
  seen.add(root)
  window.root = root
  const click = (selector: string): unknown => root.querySelector<HTMLElement>(selector)?.click()
  for (let passed = 0; passed < skip; passed++) {
    const asked = root.querySelector('form')
    click('[part=skip]')
    await until(() => root.querySelector('form') !== asked)
  }
  if (state === 'chosen') {
    click('[part=option] input')
    const field = root.querySelector<HTMLInputElement>('[part=input]')
    if (field && field.type !== 'date') {
      field.value =
        field.maxLength > 100 && field.maxLength < 2_000
          ? 'A bell at the door. '.repeat(90).slice(0, field.maxLength - 20)
          : 'kim@example.com'
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }
  } else if (state === 'problem') {
    const field = root.querySelector<HTMLInputElement>('[part=input]')
    // A text without a form can only be empty.
    if (field?.inputMode) {
      field.value = 'kim@'
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }
    if (!root.querySelector('[type=submit]')) click('[part=option] input')
    click('[type=submit]')
    await until(() => root.querySelector('[part=problem]'))
  } else if (state !== 'plain') {
    click('[part=option] input')
    while (root.querySelector('[part=step]')) {
      click('[part=option] input')
      await soon()
      click('[type=submit]')
      await soon()
    }
    await soon()
  }
}
