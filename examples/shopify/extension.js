// A block on the thank-you page of a Shopify checkout. It runs in a worker without a page, so it uses core alone.
import { begin } from '@earshot/core/begin'
import { plainChecks } from '@earshot/core/plain-checks'
import { responseEvent } from '@earshot/core/response-event'
import { runIdFrom } from '@earshot/core/run-id'
import { step } from '@earshot/core/step'
import { visibleQuestions } from '@earshot/core/visible-questions'
import { prompt } from './prompt.js'

const endpoint = 'https://listen.example/v1/events'

const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties)
  element.append(...children)
  return element
}
const button = (words, click) => {
  const made = make('s-button', {}, words)
  made.addEventListener('click', click)
  return made
}

/** True once a receipt names the event. */
async function send(event) {
  const reply = await fetch(endpoint, { method: 'POST', body: JSON.stringify([event]) })
  const { accepted = [], duplicate = [] } = await reply.json()
  return reply.ok && [...accepted, ...duplicate].includes(event.id)
}

// biome-ignore lint/style/noDefaultExport: it is where Shopify looks for the extension
export default function extension() {
  const { number = '' } = shopify.orderConfirmation.value
  const run = runIdFrom(Date.now(), crypto.getRandomValues(new Uint8Array(16)))
  const source = `//${shopify.shop.myshopifyDomain}`
  let state = begin(prompt, { run, now: Date.now(), context: { order: number } })
  const show = (...parts) => document.body.replaceChildren(make('s-stack', { gap: 'base' }, ...parts))

  const tell = (type) =>
    send(responseEvent(state, `earshot.response.${type}`, { source, now: Date.now(), channel: 'shopify' }))

  async function finish() {
    show(make('s-text', {}, 'Sending …'))
    const sent = await tell('submitted').catch(() => false)
    if (sent) show(make('s-text', {}, 'Sent. Thank you: we read every answer.'))
    else show(make('s-text', {}, 'Not sent.'), button('Try again', finish))
  }

  function go(action) {
    ;[state] = step(state, action, plainChecks)
    if (state.phase === 'submitted') return finish()
    // Whoever leaves now has said this much. What comes later carries it again, so a failure is no loss.
    if (state.answers.length) tell('updated').catch(() => {})
    ask()
  }

  function ask() {
    const { id: question, type, text, scale } = visibleQuestions(state).find(({ id }) => id === state.at)
    const answer = (value) => go({ type: 'answer', question, value, advance: true })
    const points = (scale ?? []).map((word, at) => button(word, () => answer(at + 1)))
    const field = make('s-text-area', { label: text, rows: 3 })
    const send = button('Send', () => answer(field.value ?? ''))
    show(...(type === 'rating' ? [make('s-heading', {}, text), ...points] : [field, send]))
  }
  ask()
}
