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
  let state = begin(prompt, { run, now: Date.now(), context: { order: number } })
  const show = (...parts) => document.body.replaceChildren(make('s-stack', { gap: 'base' }, ...parts))

  async function go(action) {
    ;[state] = step(state, action, plainChecks)
    if (state.phase === 'asking') return ask()
    show(make('s-text', {}, 'Sending …'))
    const facts = { source: `//${shopify.shop.myshopifyDomain}`, now: Date.now(), channel: 'shopify' }
    const sent = await send(responseEvent(state, 'earshot.response.submitted', facts)).catch(() => false)
    show(
      make('s-text', {}, sent ? 'Sent. Thank you: we read every answer.' : 'Not sent.'),
      ...(sent ? [] : [make('s-button', { onclick: () => go({ type: 'next' }) }, 'Try again')]),
    )
  }

  function ask() {
    const { id: question, type, text, scale } = visibleQuestions(state).find(({ id }) => id === state.at)
    const answer = (value) => go({ type: 'answer', question, value, advance: true })
    const points = scale?.map((word, at) => make('s-button', { onclick: () => answer(at + 1) }, word)) ?? []
    const field = make('s-text-area', { label: text, rows: 3 })
    const button = make('s-button', { onclick: () => answer(field.value ?? '') }, 'Send')
    show(...(type === 'rating' ? [make('s-heading', {}, text), ...points] : [field, button]))
  }
  ask()
}
