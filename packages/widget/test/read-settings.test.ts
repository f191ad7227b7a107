import { expect, test, vi } from 'vitest'
import * as words from '../src/author/author.ts'
import { readSettings } from '../src/configured/read-settings.ts'
import type { Settings } from '../src/settings.ts'
import { fakeLoads, listeningTell } from './fakes.ts'

function read(
  prefix: string,
  entries: Readonly<Record<string, string>>,
  author: () => Promise<typeof words> = () => Promise.resolve(words),
): { settings: Settings; told: readonly string[]; author: () => unknown } {
  const { tell, told } = listeningTell()
  const load = { ...fakeLoads(), author: vi.fn(author) }
  return {
    settings: readSettings(Object.entries(entries), prefix, { load, tell }),
    told,
    author: () => load.author.mock.calls.length,
  }
}

test('gives what could be used, without a word and without fetching words', () => {
  const { settings, told, author } = read('data-', { display: 'modal', 'context-order': 'A-1' })
  expect(settings).toEqual({ display: 'modal', context: { order: 'A-1' } })
  expect([told, author()]).toEqual([[], 0])
})

test('tells what could not be used, with the name as it is written', async () => {
  const { settings, told } = read('data-', { dispaly: 'modal', theme: 'dark' })
  expect(settings).toEqual({ theme: 'dark' })
  await vi.waitFor(() =>
    expect(told).toEqual(['“data-dispaly” is not known and does nothing. Did you mean “data-display”?']),
  )
})

test('tells that the id of an element stands in data-earshot', () => {
  expect(read('data-earshot-', { prompt: 'lunch' }).told).toEqual([
    'data-earshot-prompt does nothing: the id stands in data-earshot.',
  ])
  for (const prefix of ['data-', '', '?']) expect(read(prefix, { prompt: 'lunch' }).told).toEqual([])
})

test('tells that what stands in its place on an element waits for nothing', () => {
  const why =
    'does nothing on a button or a link, and on an element that shows its prompt in its place. Give that display="popover".'
  const sentence = `data-earshot-trigger="exit" ${why}`
  expect(read('data-earshot-', { delay: '5s' }).told).toEqual([`data-earshot-delay="5s" ${why}`])
  expect(read('', { delay: '5s' }).told).toEqual([`delay="5s" ${why}`])
  expect(read('data-earshot-', { delay: '5s', display: 'banner' }).told).toEqual([])
  expect(read('data-earshot-', { trigger: 'exit' }).told).toEqual([sentence])
  expect(read('data-earshot-', { trigger: 'exit', display: 'page' }).told).toEqual([sentence])
  expect(read('data-earshot-', { trigger: 'exit', display: 'popover' }).told).toEqual([])
  expect(read('data-', { trigger: 'exit' }).told).toEqual([])
})

test('tells that a whole page has no place to stand in', () => {
  const rest = 'does nothing for a whole page. Put <earshot-prompt prompt="…"> where it is to stand.'
  expect(read('data-', { display: 'inline' }).told).toEqual([`data-display="inline" ${rest}`])
  expect(read('?', { display: 'inline' }).told).toEqual([`?display="inline" ${rest}`])
  expect(read('data-earshot-', { display: 'inline' }).told).toEqual([])
})

test('tells what does nothing together', () => {
  expect(read('', { display: 'inline', placement: 'top' }).told).toEqual([
    'placement="top" does nothing with display="inline": it stands where the element stands.',
  ])
})

test.each([
  ['', 1],
  ['data-earshot-', 1],
  ['data-', 0],
  ['?', 0],
])('what only the whole page can have is told on elements alone: “%s”', (prefix, sentences) => {
  expect(read(prefix, { storage: 'none' }).told).toHaveLength(sentences)
})

test('where the words cannot be fetched, the names are told', async () => {
  const { told } = read('data-', { a: '', b: '' }, () => Promise.reject(new TypeError('Failed to fetch')))
  await vi.waitFor(() => expect(told).toEqual(['these options do nothing: data-a, data-b.']))
})

test('a condition that cannot be read is told with its place, and stays, so that it lets nobody through', async () => {
  const { settings, told } = read('data-', { targeting: 'page.path ~' })
  expect(settings).toEqual({ targeting: 'page.path ~' })
  await vi.waitFor(() =>
    expect(told).toEqual([
      'data-targeting: “page.path ~”, character 12: expected a name, a number or a text, found the end.',
    ]),
  )
  const good = read('data-', { targeting: "page.path ~ '/a'" })
  expect([good.told, good.author()]).toEqual([[], 0])
})

test('a destination that is not there is told when it is read, not only when something is sent', async () => {
  const { tell, told } = listeningTell()
  const destinations = vi.fn(() => import('../src/destinations/destinations.ts'))
  readSettings([['send-to', 'colector collector']], 'data-', { load: { ...fakeLoads(), destinations }, tell })
  await vi.waitFor(() =>
    expect(told).toEqual([
      'send-to="colector" does nothing: there is no such destination. Did you mean “collector”?',
    ]),
  )
  readSettings([['send-to', 'collector']], 'data-', { load: { ...fakeLoads(), destinations }, tell })
  expect(destinations).toHaveBeenCalledTimes(1)
})
