import type { EarshotEvent } from '@earshot/core/event'
import type { Transport } from '@earshot/core/transport'
import { address } from './address.ts'
import { body } from './body.ts'
import { rejected, retryable } from './results.ts'
import { type SetTimer, timer, within } from './within.ts'

/** Where `formTransport` sends to, and how. */
export interface FormOptions {
  /** Where the form goes: an http(s) address, or one relative to the page. */
  readonly action: string
  /** The public key, sent in the query as `key`. */
  readonly key?: string
  /**
   * The fields of a form backend, which are then sent url-encoded. Without it the form is one that an Earshot
   * collector reads: `text/plain`, and its text is the batch.
   */
  readonly fields?: (batch: readonly EarshotEvent[]) => Readonly<Record<string, string>>
  /** So long the reply may take; then the frame is taken out of the page. 10 s by default. */
  readonly timeoutMs?: number
  readonly setTimer?: SetTimer
}

let count = 0

/**
 * Sends a batch as a real form, into a hidden frame: where a page's policy forbids `fetch` (`connect-src`) and allows
 * forms (`form-action`), and for form backends.
 *
 * `reach` is `opaque`: what stands in the frame cannot be read. So a form that was sent is `unconfirmed`, also where
 * the page's policy has stopped it. `retryable` with reason `threw` is one that could not be made, `rejected` with
 * code `unserialisable` what JSON cannot write, or `fields` has thrown at. `flush` is true when every frame has loaded
 * or run out of time; a page that is left before may take its forms along. Frames are sandboxed: what the destination
 * answers runs no script.
 *
 * @throws TypeError when `action` is missing or has a scheme other than http and https
 */
export function formTransport(options: FormOptions): Transport {
  const {
    action: url = '',
    key = '',
    fields,
    timeoutMs = 10_000,
    setTimer = timer,
  } = Object(options) as FormOptions // or it has none
  const action = address('formTransport', { url, key }, 'action')
  const loading = new Set<Promise<unknown>>()
  return {
    name: 'form',
    reach: 'opaque',
    async send(batch) {
      let values: Readonly<Record<string, string>>
      try {
        // A text/plain form is "name=value": cut around the "=" of an attribute more, it reads as JSON.
        values = fields ? fields(batch) : { '[{"form":"': `",${body(batch).text.slice(2)}` }
      } catch {
        return rejected('unserialisable')
      }
      if (!batch[0]) return { status: 'unconfirmed' }
      try {
        // From the prototype, and before anything is in the page: a field may be called "submit".
        const { submit } = HTMLFormElement.prototype
        const [box, frame, form] = ['div', 'iframe', 'form'].map((name) => document.createElement(name)) as [
          HTMLElement,
          HTMLIFrameElement,
          HTMLFormElement,
        ] // in this order
        box.hidden = true
        frame.name = form.target = `earshot-form-${++count}`
        frame.setAttribute('sandbox', '')
        form.action = action
        form.method = 'post'
        form.acceptCharset = 'utf-8' // the page's own encoding otherwise
        if (!fields) form.enctype = 'text/plain'
        // All at once: a field may be called "append".
        form.append(...Object.entries(values).map(inputOf))
        box.append(frame, form)
        document.documentElement.append(box)
        submit.call(form)
        const loaded = new Promise<unknown>((resolve) => {
          frame.onload = resolve
          // Not on load: Firefox tells of the empty frame as well, and late.
          setTimer(() => {
            box.remove()
            loading.delete(loaded)
            resolve(0)
          }, timeoutMs)
        })
        loading.add(loaded)
        return { status: 'unconfirmed' }
      } catch {
        return retryable('threw')
      }
    },
    flush: (deadlineMs) =>
      within(
        Promise.all(loading).then(() => true),
        deadlineMs,
        false,
        setTimer,
      ),
  }
}

function inputOf([name, value]: [string, string]): HTMLInputElement {
  const input = document.createElement('input')
  input.type = 'hidden'
  input.name = name
  input.value = value
  return input
}
