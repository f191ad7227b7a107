/// <reference lib="dom" />

// The script of an asking page that was held back, served as /proof.js. It does the work that is taken in the place of waiting,
// a little at a time, so that the page stays quick. Who sends before it is done is told so, and it goes by itself then.

interface Work {
  readonly algorithm: 'SHA-256'
  readonly challenge: string
  readonly salt: string
  readonly signature: string
  readonly maxnumber: number
}

const atOnce = 200
const field: HTMLInputElement | null = document.querySelector<HTMLInputElement>('input[data-challenge]')
const form: HTMLFormElement | null | undefined = field?.form
// Browsers calculate only where the connection is safe. Elsewhere people wait as without script.
if (field && form && isSecureContext) begin(field, form)

function begin(field: HTMLInputElement, form: HTMLFormElement): void {
  const work: Work = JSON.parse(field.dataset.challenge ?? '')
  let waiting: { readonly by: HTMLElement | null } | undefined
  const hold = (event: SubmitEvent): void => {
    event.preventDefault()
    // Of several taps the first one counts.
    if (waiting) return
    waiting = { by: event.submitter }
    tell(form, event.submitter, field.dataset.sending ?? '')
  }
  form.addEventListener('submit', hold)
  const end = (): void => {
    form.removeEventListener('submit', hold)
    if (waiting) form.requestSubmit(waiting.by)
  }
  solve(work).then((number) => {
    const { algorithm, challenge, salt, signature } = work
    if (number !== undefined)
      field.value = btoa(JSON.stringify({ algorithm, challenge, number, salt, signature }))
    end()
  }, end) // without it, the form goes as it is
}

/** Says it where the finger is, which on a long form is far from the notice, and in the notice, without moving the form. */
function tell(form: HTMLFormElement, by: HTMLElement | null, words: string): void {
  const notice = form.querySelector<HTMLElement>('.notice')
  if (notice) {
    notice.style.minHeight = `${notice.getBoundingClientRect().height}px`
    notice.classList.add('quiet')
    notice.textContent = words
  }
  if (!by) return
  const before = by.textContent
  by.textContent = words
  by.setAttribute('aria-disabled', 'true')
  // Whoever comes back to this page finds it as it was.
  addEventListener('pagehide', () => {
    by.textContent = before
    by.removeAttribute('aria-disabled')
  })
}

async function solve({ algorithm, challenge, salt, maxnumber }: Work): Promise<number | undefined> {
  const encoder = new TextEncoder()
  const fits = async (number: number): Promise<boolean> => {
    const digest = await crypto.subtle.digest(algorithm, encoder.encode(`${salt}${number}`))
    return [...new Uint8Array(digest)].every(
      (byte, at) => Number.parseInt(challenge.slice(at * 2, at * 2 + 2), 16) === byte,
    )
  }
  for (let from = 0; from <= maxnumber; from += atOnce) {
    const tries = await Promise.all(Array.from({ length: atOnce }, (_, more) => fits(from + more)))
    const found = tries.indexOf(true)
    if (found >= 0) return from + found
    await new Promise((resolve) => setTimeout(resolve))
  }
  return undefined
}

export {}
