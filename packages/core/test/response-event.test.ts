import { type Conversation, start, transition } from '@earshot/core/conversation'
import { parseEvent } from '@earshot/core/parse-event'
import { type EventFacts, lookOf, responseEvent } from '@earshot/core/response-event'
import { versionOf } from '@earshot/core/version'
import { describe, expect, test } from 'vitest'
import { deepFreeze, everyType, example, promptOf, throughJson } from './prompts.ts'

const run = '019389c2-7b1e-7c3a-9f52-0d1b6a3e8f10'
const shownAt = Date.parse('2026-11-21T11:59:55.000Z')
const facts: EventFacts = deepFreeze({
  source: '//shop.example',
  now: Date.parse('2026-11-21T12:00:03.120Z'),
  page: { path: '/order/thanks', title: 'Thank you' },
  display: 'popover',
})
const begin = start(example, { run, now: shownAt, context: { order: 'A-1041', table: '12' } })

/** Poor, because of fairness, and nothing more to say. */
const finished = ((): Conversation => {
  const [rated] = transition(begin, { type: 'answer', question: 'rating', value: 1, advance: true })
  const [told] = transition(rated, { type: 'answer', question: 'what', value: ['fairness'], advance: true })
  return deepFreeze(transition(told, { type: 'skip' })[0])
})()

describe('responseEvent', () => {
  test('is the documented event', () => {
    expect(responseEvent(finished, 'earshot.response.submitted', facts)).toEqual({
      specversion: '1.0',
      type: 'earshot.response.submitted',
      source: '//shop.example',
      id: '019389c2-7b1e-7c3a-9f52-0d1b6a3e8f10.3',
      subject: '019389c2-7b1e-7c3a-9f52-0d1b6a3e8f10',
      time: '2026-11-21T12:00:03.120Z',
      datacontenttype: 'application/json',
      data: {
        response: '019389c2-7b1e-7c3a-9f52-0d1b6a3e8f10',
        revision: 3,
        prompt: { id: 'how-did-we-do', version: versionOf(example) },
        audience: 'external',
        channel: 'web',
        locale: 'en',
        answers: [
          { question: 'rating', value: 1, label: 'Poor' },
          { question: 'what', value: ['fairness'], label: ['Being treated fairly'] },
        ],
        context: { order: 'A-1041', table: '12' },
        page: { path: '/order/thanks', title: 'Thank you' },
        presentation: { display: 'popover', show: 'words', scales: { rating: [1, 4] } },
        askedAt: '2026-11-21T11:59:55.000Z',
        durationMs: 8_120,
      },
    })
  })

  test('is taken by parseEvent as it stands, after a trip through JSON', () => {
    const event = responseEvent(finished, 'earshot.response.submitted', facts)
    expect(parseEvent(throughJson(event))).toEqual({ status: 'ok', event })
  })

  test('has an id of its own for each revision', () => {
    const ids = [1, 2].map(
      (value) =>
        responseEvent(
          transition(value === 1 ? begin : finished, { type: 'answer', question: 'rating', value })[0],
          'earshot.response.updated',
          facts,
        ).id,
    )
    expect(ids).toEqual([`${run}.1`, `${run}.3`])
  })

  test('leaves out what nobody told', () => {
    const { data } = responseEvent(start(promptOf([everyType.text]), { run }), 'earshot.response.updated', {
      source: '//a',
      now: 0,
    })
    expect(data).toEqual({
      response: run,
      revision: 0,
      prompt: { id: 'sample', version: versionOf(promptOf([everyType.text])) },
      audience: 'external',
      channel: 'web',
      locale: 'en',
      answers: [],
      presentation: { display: 'inline' },
    })
  })

  test('carries audience, channel and locale as they are', () => {
    const state = start({ ...example, audience: 'internal' }, { run, locale: 'de-AT' })
    expect(
      responseEvent(state, 'earshot.response.updated', { ...facts, channel: 'kiosk' }).data,
    ).toMatchObject({
      audience: 'internal',
      channel: 'kiosk',
      locale: 'de-AT',
    })
  })

  test('a clock that was set back gives no negative duration; parts of a millisecond are rounded', () => {
    const duration = (now: number): number | undefined =>
      responseEvent(finished, 'earshot.response.submitted', { ...facts, now }).data.durationMs
    expect(duration(shownAt - 5_000)).toBe(0)
    expect(duration(shownAt)).toBe(0)
    expect(duration(shownAt + 1.6)).toBe(2)
  })

  test('tells the scale of every rating', () => {
    const state = start(
      promptOf([everyType.text, everyType.rating, { ...everyType.rating, id: 'b', scale: ['No', 'Yes'] }]),
    )
    expect(responseEvent(state, 'earshot.response.updated', facts).data.presentation).toEqual({
      display: 'popover',
      show: 'numbers',
      scales: { 'a-rating': [0, 10], b: [1, 2] },
    })
  })

  test('tells the scale of a matrix, too', () => {
    const state = start(promptOf([everyType.matrix]))
    expect(responseEvent(state, 'earshot.response.updated', facts).data.presentation).toEqual({
      display: 'popover',
      show: 'words',
      scales: { 'a-matrix': [1, 2] },
    })
  })

  test('with an answer of every kind is taken by parseEvent as it stands', () => {
    const given: Readonly<Record<string, unknown>> = {
      'a-rating': null,
      'a-choice': 'red',
      some: ['green', 'red'],
      'a-text': 'ada@example.org',
      'a-contact': { name: 'Ada', email: 'ada@example.org', consent: true },
      'a-matrix': { food: 1, drinks: null },
      'a-ranking': ['green', 'other', 'red'],
      'a-number': 0,
      'a-date': '2026-11-21',
      'a-consent': true,
    }
    const questions = Object.values(everyType)
    const state = Object.entries(given).reduce(
      (before, [question, value]) => transition(before, { type: 'answer', question, value })[0],
      start(promptOf(questions), { run, now: shownAt }),
    )
    const event = responseEvent(state, 'earshot.response.updated', facts)
    expect(event.data.answers.map(({ question }) => question)).toEqual(Object.keys(given))
    expect(parseEvent(throughJson(event))).toEqual({ status: 'ok', event })
  })

  test('of what was withdrawn has a revision of its own and no answers', () => {
    const [gone] = transition(finished, { type: 'withdraw' })
    const event = responseEvent(gone, 'earshot.response.withdrawn', facts)
    expect(event).toMatchObject({ id: `${run}.4`, data: { response: run, revision: 4, answers: [] } })
    expect(parseEvent(throughJson(event))).toEqual({ status: 'ok', event })
  })

  test('does not touch the state', () => {
    expect(responseEvent(finished, 'earshot.response.withdrawn', facts)).toEqual(
      responseEvent(finished, 'earshot.response.withdrawn', facts),
    )
  })
})

describe('lookOf', () => {
  const { show, ...plain } = everyType.rating

  test('is what the question says, else numbers for a range and words for words', () => {
    expect(show).toBe('numbers')
    expect(lookOf({ ...plain, show: 'stars' })).toBe('stars')
    expect(lookOf(plain)).toBe('numbers')
    expect(lookOf({ ...plain, scale: ['Poor', 'Good'] })).toBe('words')
  })
})
