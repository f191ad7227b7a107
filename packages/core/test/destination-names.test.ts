import { expect, test } from 'vitest'
import { destinationProblem, destinations, readDestination } from '../src/destination-names.ts'

const problems = (...words: string[]): unknown[] => words.map(destinationProblem)

test('a word is a name, and perhaps what stands behind it', () => {
  expect(readDestination('collector')).toEqual({ name: 'collector', value: '' })
  expect(readDestination('zapier=https://hooks.example/?a=b')).toEqual({
    name: 'zapier',
    value: 'https://hooks.example/?a=b',
  })
  expect(readDestination('=x')).toEqual({ name: '=x', value: '' })
})

test('what is there with all it needs, needs no word', () => {
  expect(problems('collector', 'data-layer', 'posthog=phc_1', 'zapier=https://hooks.example/?a=b')).toEqual(
    Array(4).fill(undefined),
  )
  for (const [name, example] of Object.entries(destinations))
    expect(destinationProblem(example ? `${name}=${example}` : name), name).toBeUndefined()
})

test('what is missing, misspelt or not there is told', () => {
  expect(problems('segment', 'postho=phc_1', 'fax', '__proto__')).toEqual([
    'send-to="segment" does nothing without its address or key: write “segment=the write key”.',
    'send-to="postho" does nothing: there is no such destination. Did you mean “posthog”?',
    expect.stringMatching(
      /^send-to="fax" does nothing: there is no such destination\. There are: collector, /,
    ),
    expect.stringMatching(/^send-to="__proto__" does nothing: there is no such destination/),
  ])
})

test('an address that is a password belongs into the collector', () => {
  expect(problems('slack=https://hooks.slack.example/1')).toEqual([
    'send-to="slack" does nothing: its address is a password, and everybody could read it in the page. Send to “collector” and let the collector forward.',
  ])
})
