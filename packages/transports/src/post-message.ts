import type { SendResult, Transport } from '@earshot/core/transport'
import { body } from './body.ts'
import { readReceipt } from './receipt.ts'
import { idsOf, rejected, retryable } from './results.ts'
import { type SetTimer, timer, within } from './within.ts'

/** A window, `ReactNativeWebView`, `webkit.messageHandlers.<name>`, or an object that an Android app has put there. */
export interface MessageTarget {
  postMessage(message: string, targetOrigin: string): unknown
  /** What tells windows from the rest. */
  readonly window?: unknown
}

/** Whom `postMessageTransport` tells, and whose replies it believes. */
export interface PostMessageOptions {
  /** Whom to tell: `window.parent`, `window.ReactNativeWebView` … */
  readonly target: MessageTarget
  /** Whose replies are believed, such as `https://app.example`; a window is also told nothing if it is of another. */
  readonly origin: string
  /** Without a reply within this the batch is `retryable`. 10 s by default. */
  readonly timeoutMs?: number
  readonly setTimer?: SetTimer
}

/**
 * Hands batches to the app around a web view, or to the page around a frame, as a text:
 * `{"type":"earshot.events","events":[…]}`. The other side answers with the receipt that a collector would give,
 * `{"accepted":[id…],"duplicate":[id…],"rejected":[{id, code, message}…]}`, as a text or an object, in a `message`
 * event whose `origin` is the one given here and whose `source` is the target, or null where that is no window. An app
 * runs in the page, to answer: `dispatchEvent(new MessageEvent('message', { origin: 'https://app.example', data }))`;
 * what a WebKit handler with reply answers is taken as it is.
 *
 * `reach` is `full`: the answer can be read. A batch is `delivered` or `rejected` only by a reply that names every
 * event of it; other messages are passed over. `rejected` with code `unserialisable` is what JSON cannot write,
 * `retryable` is what has no such reply (`timeout`) or could not be handed over (`threw`). It listens only while a
 * batch is on its way.
 *
 * @throws TypeError when `origin` is none: `*`, `null`, or an address with a path
 */
export function postMessageTransport(options: PostMessageOptions): Transport {
  const { target, origin, timeoutMs = 10_000, setTimer = timer } = Object(options) as PostMessageOptions // or it has none
  if (!/^[a-z][\w+.-]*:\/\/[^/*\s]+$/i.test(origin))
    throw new TypeError(
      "postMessageTransport: origin is whose replies are believed, such as 'https://app.example'",
    )
  let landed: Promise<unknown> = Promise.resolve()

  /** Tells the other side, and resolves to its reply. */
  const ask = (message: string, ids: readonly string[], end: AbortSignal) =>
    new Promise<SendResult>((resolve, reject) => {
      const take = (data: unknown): void => {
        const result = readReceipt(parse(data), ids)
        if (result.status !== 'retryable') resolve(result)
      }
      addEventListener(
        'message',
        ({ origin: from, source, data }) => {
          if (from === origin && source === (target.window ? target : null)) take(data)
        },
        { signal: end },
      )
      const told = target.window
        ? target.postMessage(message, origin)
        : // Methods of Android's bridge are found by how many arguments they are given.
          (target as { postMessage(message: string): unknown }).postMessage(message)
      Promise.resolve(told).then(take, reject)
    }).catch(() => retryable('threw'))

  return {
    name: 'post-message',
    reach: 'full',
    async send(batch) {
      const ids = idsOf(batch)
      if (!ids[0]) return readReceipt({}, ids)
      let message: string
      try {
        message = `{"type":"earshot.events","events":${body(batch).text}}`
      } catch {
        return rejected('unserialisable')
      }
      const end = new AbortController()
      const flight = within(ask(message, ids, end.signal), timeoutMs, retryable('timeout'), setTimer)
      landed = landed.then(() => flight)
      const result = await flight
      end.abort()
      return result
    },
    flush: (deadlineMs) =>
      within(
        landed.then(() => true),
        deadlineMs,
        false,
        setTimer,
      ),
  }
}

function parse(data: unknown): unknown {
  try {
    return typeof data === 'string' ? JSON.parse(data) : data
  } catch {
    return undefined
  }
}
