// Asks in a terminal, without a page. Usage: node ask.mjs, with EARSHOT_ENDPOINT where the collector is elsewhere
import { randomBytes } from 'node:crypto'
import { createInterface } from 'node:readline'
import { currentQuestion, start, transition } from '@earshot/core/conversation'
import { scalePoints } from '@earshot/core/question'
import { responseEvent } from '@earshot/core/response-event'
import { runIdFrom } from '@earshot/core/run-id'
import { thanksFor } from '@earshot/core/thanks-for'
import { csat5 } from '@earshot/presets/csat-5'
import { fetchTransport } from '@earshot/transports/fetch'
import { retrying } from '@earshot/transports/retrying'

const { EARSHOT_ENDPOINT: url = 'http://127.0.0.1:8787/v1/events' } = process.env
const transport = retrying(fetchTransport({ url }))
const typed = createInterface({ input: process.stdin })[Symbol.asyncIterator]()

/** What can be chosen: values and their words. A question that is answered in words has none. */
const choicesOf = ({ type, scale, options = [] }) =>
  type === 'rating'
    ? scalePoints(scale).map(({ value, label }) => [value, label])
    : options.map(({ id, text }) => [id, text])

let state = start(csat5, { run: runIdFrom(Date.now(), randomBytes(16)), now: Date.now() })
let effects = []
while (state.phase === 'asking') {
  const question = currentQuestion(state)
  if (!['rating', 'choice', 'choices', 'text'].includes(question.type)) {
    ;[state, effects] = transition(state, { type: 'skip' })
    continue
  }
  const choices = choicesOf(question)
  console.log(`\n${question.text}`)
  for (const [at, [, words]] of choices.entries()) console.log(`  ${at + 1}  ${words}`)
  const { value: line = '', done } = await typed.next()
  const chosen = line.split(/[ ,]+/).flatMap((number) => choices[number - 1]?.slice(0, 1) ?? [])
  const value = !choices.length ? line : question.type === 'choices' ? chosen : chosen[0]
  if (done) [state, effects] = transition(state, { type: 'dismiss', how: 'closed' })
  else if (line === '') [state, effects] = transition(state, { type: 'skip' })
  else [state, effects] = transition(state, { type: 'answer', question: question.id, value, advance: true })
  if (state.problem) console.log('That could not be taken. Please type one of the numbers.')
}

if (effects.some(({ type }) => type === 'submitted')) {
  const facts = { source: '//terminal', channel: 'terminal', display: 'terminal', now: Date.now() }
  await transport.send([responseEvent(state, 'earshot.response.submitted', facts)])
  const sent = await transport.flush(10_000)
  console.log(`\n${thanksFor(state, sent) ?? 'Thank you.'}\n${sent ? 'Sent' : 'Not sent'}`)
}
process.exit()
