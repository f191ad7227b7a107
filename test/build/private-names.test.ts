import { start } from '@earshot/core/conversation'
import { remember } from '@earshot/core/history'
import { en } from '@earshot/core/messages/en'
import { moreEn } from '@earshot/core/messages/more-en'
import { options } from '@earshot/core/options'
import type { Prompt } from '@earshot/core/prompt'
import { promptSchema } from '@earshot/core/prompt-schema'
import { responseEvent } from '@earshot/core/response-event'
import { expect, test } from 'vitest'
import { privateNames } from '../../scripts/private-names.mjs'

/** Every name that stands anywhere in a value. */
function namesIn(value: unknown): readonly string[] {
  return value instanceof Object ? [...Object.keys(value), ...Object.values(value).flatMap(namesIn)] : []
}

const asked: Prompt = {
  id: 'a',
  title: 'A',
  questions: [{ id: 'rating', type: 'rating', text: 'A?', scale: ['Poor', 'Good'] }],
}
const conversation = start(asked, { context: { order: 'A-1' }, now: 0 })
const event = responseEvent(conversation, 'earshot.response.updated', {
  source: '//shop.example',
  now: 0,
  page: { path: '/', title: '' },
})
const kept = remember({}, asked, 'opened', { now: 0, context: { shift: 'late' } })

test.each<readonly [string, readonly string[]]>([
  ['a definition', namesIn(promptSchema())],
  ['the messages', [...namesIn(en), ...namesIn(moreEn)]],
  ['the options', Object.keys(options)],
  ['an event, and what is stored of a visitor', [...namesIn(event), ...namesIn(kept)]],
])('no private property is one of %s', (_, names) => {
  expect(names.length).toBeGreaterThan(20)
  expect(privateNames.filter((name) => names.includes(name))).toEqual([])
})

test('each private property is named once, in order', () => {
  expect(privateNames).toEqual([...new Set(privateNames)].sort((a, b) => a.localeCompare(b, 'en')))
})
