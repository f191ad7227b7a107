/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

// The script of the tables' page, served as /staff.js.

import { renewPage } from './renew-page.ts'
import { offerPush } from './staff-push.ts'

/** A connection that has died quietly is found out by asking, not by waiting. */
const checkMs = 10_000
const tickMs = 1_000
/** The collector is asked again at once where something has happened, once for what comes together. */
const settleMs = 100
/** How long the first connection may take before it counts as lost. */
const openingMs = 5_000

const connection = document.getElementById('connection')
const words = connection?.querySelector<HTMLElement>('.state')
const { lang } = document.documentElement
const past = new Intl.RelativeTimeFormat(lang, { style: 'short', numeric: 'always' })
const sound = document.getElementById('sound')
let lastAnswer = Date.now()
let stream: EventSource | undefined
/** Not known before the first connection has opened or failed. */
let streaming: boolean | undefined
let waiting: ReturnType<typeof setTimeout> | undefined

/** Says what is true now: live, or since when the list may be old. */
function tell(): void {
  if (!connection || !words || (streaming === undefined && Date.now() - lastAnswer < openingMs)) return
  const state = streaming ? 'on' : 'lost'
  if (connection.dataset.state !== state) connection.dataset.state = state
  const seconds = Math.round((Date.now() - lastAnswer) / 1000)
  const { live = '', lost = '' } = connection.dataset
  const text = streaming ? live : lost.replace('{time}', lasting(seconds))
  // A screen reader is told when it changes, not every second.
  if (
    words.textContent !== text &&
    (streaming || seconds % 10 === 0 || ['', live].includes(words.textContent))
  )
    words.textContent = text
}

function lasting(seconds: number): string {
  const [value, unit] = seconds < 60 ? [seconds, 'second'] : [Math.floor(seconds / 60), 'minute']
  return new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'long' }).format(value)
}

function connect(): void {
  stream?.close()
  stream = new EventSource('/v1/stream')
  stream.addEventListener('open', () => {
    streaming = true
    renewSoon()
  })
  stream.addEventListener('error', lose)
  stream.addEventListener('response', renewSoon)
}

function lose(): void {
  streaming = false
  tell()
}

function renewSoon(): void {
  clearTimeout(waiting)
  waiting = setTimeout(renew, settleMs)
}

async function renew(): Promise<void> {
  if (await renewPage()) {
    lastAnswer = Date.now()
    // The collector is there again, but the stream has given up.
    if (!streaming && stream?.readyState === EventSource.CLOSED) connect()
    ring()
  } else lose()
  tell()
}

let context: AudioContext | undefined
let newest = Number(document.getElementById('calls-now')?.dataset.newest ?? 0)

/** A new call rings once. A possible allergy, and a call that nobody sees, ring until somebody taps. */
function ring(): void {
  const now = document.getElementById('calls-now')?.dataset
  if (!now) return
  const isNew = Number(now.newest) > newest
  newest = Math.max(newest, Number(now.newest))
  if (Number(now.urgent) > 0) play([880, 660, 880, 660, 880, 660], 'square')
  else if (isNew || Number(now.level) > 0) play(Number(now.level) > 1 ? [740, 740, 740] : [620, 780], 'sine')
}

function play(tones: readonly number[], type: OscillatorType): void {
  if (!context) return
  for (const [index, frequency] of tones.entries()) {
    const tone = context.createOscillator()
    const volume = context.createGain()
    const at = context.currentTime + index * 0.22
    tone.type = type
    tone.frequency.value = frequency
    volume.gain.setValueAtTime(0.2, at)
    volume.gain.exponentialRampToValueAtTime(0.001, at + 0.2)
    tone.connect(volume).connect(context.destination)
    tone.start(at)
    tone.stop(at + 0.2)
  }
}

// A browser lets a page ring only after a tap.
if (sound) {
  sound.hidden = false
  sound.addEventListener('click', () => {
    context ??= new AudioContext()
    void context.resume()
    play([620, 780], 'sine')
    sound.hidden = true
  })
}

const push = document.getElementById('push')
// Where it cannot be had, the page is as it was.
if (push?.dataset.key) offerPush(push, push.dataset.key).catch(() => push.remove())

// A tap is marked without leaving the page; without this script the form does it.
document.addEventListener('submit', async (event) => {
  const { target, submitter } = event
  if (!(target instanceof HTMLFormElement) || target.getAttribute('action') !== '/staff') return
  event.preventDefault()
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(target, submitter)) body.set(name, `${value}`)
  submitter?.setAttribute('disabled', '')
  try {
    const reply = await fetch('/staff', { method: 'POST', body })
    // The sign-in has ended: the door stands there, and leads back here.
    if (reply.status === 401) return location.reload()
    if (!reply.ok) throw new Error(`${reply.status}`)
    const card = target.closest('article')?.id
    await renew()
    keepFocusNear(card)
  } catch {
    // Not marked: the button comes back, and the line above says why.
    submitter?.removeAttribute('disabled')
    lose()
  }
})

/** The button that was tapped is gone, and with it the focus: who has only the keyboard goes on at the same table. */
function keepFocusNear(card: string | undefined): void {
  if (document.activeElement !== document.body) return
  const next = document.getElementById(card ?? '')?.querySelector('button')
  const list = document.querySelector<HTMLElement>('main h2')
  if (!next) list?.setAttribute('tabindex', '-1')
  const near = next ?? list
  near?.focus({ preventScroll: true })
}

// What stood there is true only without this script.
if (connection && words) connection.dataset.state = words.textContent = ''
setInterval(tell, tickMs)
setInterval(renew, checkMs)
setInterval(() => {
  for (const time of document.querySelectorAll<HTMLElement>('[data-since]')) {
    const passed = Math.max(0, Date.now() - Number(time.dataset.since))
    time.textContent =
      passed < 60_000
        ? past.format(-Math.floor(passed / 1000), 'second')
        : past.format(-Math.floor(passed / 60_000), 'minute')
  }
}, tickMs)
addEventListener('offline', lose)
addEventListener('online', connect)
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) renewSoon()
})
connect()
