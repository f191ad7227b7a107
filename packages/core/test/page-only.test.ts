import { expect, test } from 'vitest'
import { pageOnly } from '../src/page-only.ts'

test('options of the whole page are told on an element, and no others', () => {
  const settings = {
    endpoint: '/e',
    key: 'pk_1',
    sendTo: ['collector'],
    storage: 'none',
    consent: 'denied',
  } as const
  expect(pageOnly(settings, (name) => `data-earshot-${name}`)).toEqual(
    ['endpoint', 'key', 'send-to', 'storage', 'consent'].map(
      (name) => `data-earshot-${name} does nothing on a single element. Put data-${name} on the script tag.`,
    ),
  )
  expect(pageOnly({ display: 'modal', context: { key: '1' } }, (name) => name)).toEqual([])
})
