/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

// The script of the page on which a prompt is written, served as /builder.js. Without it the same form is sent by its
// buttons.

/** Not yet in the DOM types of the compiler. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createHTML: (text: string) => string },
  ): { createHTML(text: string): string }
}

/** So long after the last key the words are looked at. */
const pauseMs = 400

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
// The policy passes the text on as it is: it comes from our own address, where everything is escaped already.
const policy = trustedTypes?.createPolicy('earshot-page', { createHTML: (text) => text })

const draft = document.getElementById('draft') as HTMLFormElement | null // this page's own form
const frame = document.getElementById('preview') as HTMLIFrameElement | null // this page's own frame
const show = document.getElementById('show-preview')
let waiting: ReturnType<typeof setTimeout> | undefined
/** Only the reply to the last question counts. */
let asked = 0
let isUnsaved = false

if (draft && frame && show) {
  show.hidden = true
  const changed = ({ target }: Event): void => {
    if (!(target instanceof HTMLElement && 'form' in target && target.form === draft)) return
    const name = target.getAttribute('name') ?? ''
    if (!/^(why|preview)\./.test(name)) isUnsaved = true
    clearTimeout(waiting)
    waiting = setTimeout(() => renew(!name.startsWith('why.')), pauseMs)
  }
  // Fields that stand beside the form belong to it too.
  document.addEventListener('input', changed)
  draft.addEventListener('submit', ({ submitter }) => {
    if (submitter === show) return
    isUnsaved = false
    // A form has one way to go at a time: a preview that came now would take the place of what is being saved.
    clearTimeout(waiting)
    asked++
  })
  addEventListener('beforeunload', (event) => {
    if (isUnsaved) event.preventDefault()
  })
  preview()
}

async function renew(withPreview: boolean): Promise<void> {
  if (!draft) return
  const turn = ++asked
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(draft)) body.append(name, `${value}`)
  body.set('do', 'check')
  try {
    const reply = await fetch(draft.action, { method: 'POST', body, headers: { accept: 'text/html' } })
    const text = await reply.text()
    // Signed out meanwhile, typed on, or on the way out: what is shown stays.
    if (reply.redirected || turn !== asked) return
    put(text)
  } catch {
    return // offline: the next key tries again, and saving says it
  }
  if (withPreview) preview()
}

/** Renews what the lint says, and nothing that can be typed into. */
function put(text: string): void {
  // Our own policy made the text; the DOM types know only strings.
  const page = new DOMParser().parseFromString(policy ? policy.createHTML(text) : text, 'text/html')
  for (const part of document.querySelectorAll<HTMLElement>('[data-live]')) {
    const fresh = page.getElementById(part.id)
    if (!fresh || fresh.textContent === part.textContent) continue
    // The lines to copy keep their button.
    const [lines, freshLines] = [part.querySelector('pre code'), fresh.querySelector('pre code')]
    if (lines && freshLines) lines.textContent = freshLines.textContent
    else part.replaceChildren(...[...fresh.childNodes].map((node) => document.adoptNode(node)))
  }
  for (const control of draft?.querySelectorAll('[name]') ?? []) {
    const isWrong = page.getElementById(control.id)?.getAttribute('aria-invalid') === 'true'
    if (isWrong) control.setAttribute('aria-invalid', 'true')
    else control.removeAttribute('aria-invalid')
  }
}

function preview(): void {
  if (!draft || !frame || !show) return
  const width = new FormData(draft).get('preview.width')
  if (frame.parentElement) frame.parentElement.dataset.width = `${width}`
  draft.requestSubmit(show as HTMLButtonElement) // found by its id
}

export {}
