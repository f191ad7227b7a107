import { start, transition } from '@earshot/core/conversation'
import type { Dismissal } from '@earshot/core/event'
import { parseEvent } from '@earshot/core/parse-event'
import { runEvent } from '@earshot/core/run-event'
import { versionOf } from '@earshot/core/version'
import { describe, expect, test } from 'vitest'
import { deepFreeze, example, throughJson } from './prompts.ts'

const state = deepFreeze(start(example, { run: 'r-1', now: 1_000, context: { table: '12' } }))
const facts = deepFreeze({ source: '//shop.example', now: 2_000, page: { path: '/' }, display: 'modal' })
const shown = runEvent(state, 'earshot.prompt.shown', facts)

describe('runEvent', () => {
  test('shown tells of the run and of no answers', () => {
    expect(shown).toEqual({
      specversion: '1.0',
      type: 'earshot.prompt.shown',
      source: '//shop.example',
      id: 'r-1.shown',
      subject: 'r-1',
      time: '1970-01-01T00:00:02.000Z',
      datacontenttype: 'application/json',
      data: {
        run: 'r-1',
        prompt: { id: 'how-did-we-do', version: versionOf(example) },
        audience: 'external',
        channel: 'web',
        locale: 'en',
        context: { table: '12' },
        page: { path: '/' },
        presentation: { display: 'modal', show: 'words', scales: { rating: [1, 4] } },
      },
    })
  })

  test.each<Dismissal>(['closed', 'later', 'never', 'expired'])('dismissed tells how: %s', (how) => {
    expect(runEvent(state, 'earshot.prompt.dismissed', facts, how)).toEqual({
      ...shown,
      type: 'earshot.prompt.dismissed',
      id: 'r-1.dismissed',
      data: { ...shown.data, how },
    })
  })

  test('carries no answer, also after one was given', () => {
    const [answered] = transition(state, { type: 'answer', question: 'rating', value: 1 })
    const event = runEvent(answered, 'earshot.prompt.dismissed', facts, 'closed')
    expect(Object.keys(event.data).sort()).toEqual([
      'audience',
      'channel',
      'context',
      'how',
      'locale',
      'page',
      'presentation',
      'prompt',
      'run',
    ])
  })

  test('is taken by parseEvent as it stands, after a trip through JSON', () => {
    for (const event of [shown, runEvent(state, 'earshot.prompt.dismissed', facts, 'later')])
      expect(parseEvent(throughJson(event))).toEqual({ status: 'ok', event })
  })
})
