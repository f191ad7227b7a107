import { expect, test } from 'vitest'
import { body } from '../src/body.ts'
import { shrink } from '../src/shrink.ts'
import { response } from './events.ts'

test('drops context and page of every event and nothing else', () => {
  const plain = [response('a'), response('b', 2, 'updated')]
  const full = plain.map((event) => ({
    ...event,
    data: { ...event.data, context: { table: '12' }, page: { path: '/' } },
  }))
  expect(JSON.parse(shrink(body(full).text))).toEqual(plain)
})

test('leaves a text as it is where nothing can go', () => {
  const { text } = body([response('a')])
  expect(shrink(text)).toBe(text)
})
