/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

// Part of the scripts of the owner's pages, served as /renew-page.js.

/** Not yet in the DOM types of the compiler. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createHTML: (text: string) => string; createScriptURL: (address: string) => string },
  ): { createHTML(text: string): string; createScriptURL(address: string): string }
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
// The policy passes the text on as it is: it comes from our own address, where everything is escaped already.
const policy = trustedTypes?.createPolicy('earshot-page', {
  createHTML: (text) => text,
  createScriptURL: (address) => address,
})

/** The address of a script of ours, as a page may name it where only a policy may. */
export function scriptAddress(path: '/staff-worker.js' | `/kiosk-worker.js?v=${string}`): string {
  return policy ? policy.createScriptURL(path) : path
}

/**
 * Fetches this page anew and puts what has changed in the place of what is shown, so that focus, scrolling and what is open
 * or half written stay. Tells whether the collector answered.
 */
export async function renewPage(): Promise<boolean> {
  let text: string
  try {
    const reply = await fetch(location.href, { headers: { accept: 'text/html' } })
    if (!reply.ok || reply.redirected) return false // signed out meanwhile: what is shown stays
    text = await reply.text()
  } catch {
    return false // offline: the next try tells
  }
  show(text)
  return true
}

function show(text: string): void {
  // Our own policy made the text; the DOM types know only strings.
  const page = new DOMParser().parseFromString(policy ? policy.createHTML(text) : text, 'text/html')
  const [before, after] = [document.querySelector('main'), page.querySelector('main')]
  if (!before || !after) return
  const focus = pathTo(document.activeElement, before)
  const anchor = firstInView(before)
  keepOpen(before, after)
  keepWritten(before, after)
  before.replaceWith(document.adoptNode(after))
  const [bar, nextBar] = [document.getElementById('bar'), page.getElementById('bar')]
  if (bar && nextBar && !bar.contains(document.activeElement)) bar.replaceWith(document.adoptNode(nextBar))
  document.title = page.title
  if (anchor) {
    const place = document.getElementById(anchor.id)?.getBoundingClientRect().top
    if (place !== undefined) scrollBy({ top: place - anchor.top, behavior: 'instant' })
  }
  const focused = focus && document.querySelector<HTMLElement>(focus)
  if (focused) focused.focus({ preventScroll: true })
}

/** What was unfolded stays so: the same parts stand in the same order. */
function keepOpen(before: Element, after: Element): void {
  const named = (root: Element): Map<string, HTMLDetailsElement> =>
    new Map(
      [...root.querySelectorAll('details')].map((details) => {
        const section = details.closest('section, article')
        const place = section?.getAttribute('aria-labelledby') ?? section?.id ?? ''
        const siblings = [...(section ?? root).querySelectorAll('details')]
        return [`${place} ${siblings.indexOf(details)}`, details]
      }),
    )
  const fresh = named(after)
  for (const [name, details] of named(before)) {
    const same = fresh.get(name)
    if (details.open && same) same.open = true
  }
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** What was chosen or written into a form, and not sent yet, stays in it. */
function keepWritten(before: Element, after: Element): void {
  const named = (root: Element): Map<string, Field> =>
    new Map(
      [...root.querySelectorAll<Field>('select, textarea, input:not([type=hidden])')].map((field) => [
        `${field.form?.getAttribute('action')} ${field.name} ${isTicked(field) ? field.value : ''}`,
        field,
      ]),
    )
  const fresh = named(after)
  for (const [name, field] of named(before)) {
    const same = fresh.get(name)
    if (!same || same.localName !== field.localName) continue
    if (isTicked(field) && isTicked(same)) {
      if (field.checked !== field.defaultChecked) same.checked = field.checked
    } else if (field instanceof HTMLSelectElement) {
      const usual = [...field.options].findIndex((option) => option.defaultSelected)
      const isThere = [...(same as HTMLSelectElement).options].some(({ value }) => value === field.value)
      if (field.selectedIndex !== Math.max(0, usual) && isThere) same.value = field.value
    } else if (field.value !== field.defaultValue) same.value = field.value
  }
}

function isTicked(field: Field): field is HTMLInputElement {
  return field instanceof HTMLInputElement && ['radio', 'checkbox'].includes(field.type)
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
