import { parseEvent } from '@earshot/core/parse-event'
import { deepFreeze } from './prompts.ts'

/** An object as it may come over the wire. */
export type Fields = Readonly<Record<string, unknown>>

export const data: Fields = {
  response: '019389c2-7b1e-7c3a-9f52-0d1b6a3e8f10',
  revision: 3,
  prompt: { id: 'how-did-we-do', version: '9f2c51ab' },
  audience: 'external',
  channel: 'web',
  locale: 'en',
  answers: [
    { question: 'rating', value: 1, label: 'Poor' },
    { question: 'what', value: ['fairness'], label: ['Being treated fairly'] },
  ],
  context: { order: 'A-1041', table: '12' },
  page: { path: '/order/thanks', title: 'Thank you' },
  presentation: { display: 'popover', show: 'words' },
  askedAt: '2026-11-21T11:59:55.000Z',
  durationMs: 8120,
}
/** The documented example. */
export const example: Fields = deepFreeze({
  specversion: '1.0',
  type: 'earshot.response.submitted',
  source: '//shop.example',
  id: '019389c2-7b1e-7c3a-9f52-0d1b6a3e8f10.3',
  subject: '019389c2-7b1e-7c3a-9f52-0d1b6a3e8f10',
  time: '2026-11-21T12:00:03.120Z',
  datacontenttype: 'application/json',
  data,
})
const { answers, response, revision, askedAt, durationMs, ...run } = data
export const shown: Fields = deepFreeze({
  ...example,
  type: 'earshot.prompt.shown',
  data: { ...run, run: 'r-1' },
})

export const withData = (more: Fields, event = example): Fields => ({
  ...event,
  data: { ...(event.data as Fields), ...more },
})
export const without = (fields: Fields, name: string): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name))
export const withAnswer = (answer: unknown): Fields => withData({ answers: [answer] })
export const problem = (value: unknown): unknown => {
  const parsed = parseEvent(value)
  return parsed.status === 'invalid' ? [parsed.issue.code, parsed.issue.path] : 'ok'
}
export const eventOf = (value: unknown): unknown => {
  const parsed = parseEvent(value)
  return parsed.status === 'ok' ? parsed.event : parsed.issue
}
