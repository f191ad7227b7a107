import type { Prompt } from '@earshot/core/prompt'
import { presetIds } from '@earshot/presets/ids'
import { describe, expect, test, vi } from 'vitest'
import * as author from '../src/author/author.ts'
import { createDefinitions, type Definitions } from '../src/definitions.ts'
import type { Loads } from '../src/loads.ts'
import { fakeLoads, listeningTell } from './fakes.ts'

const lunch = { id: 'lunch', title: 'Lunch', questions: [{ id: 'a', type: 'text', text: 'How was lunch?' }] }
const readyMade: Prompt = {
  id: 'table-check',
  title: 'Table',
  questions: [{ id: 'a', type: 'text', text: 'All good?' }],
}

// Nothing of this is in a page, so there is no collector to ask.
vi.stubGlobal('document', { baseURI: 'https://shop.example/' })
vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))

const missing = (): Promise<never> => Promise.reject(new TypeError('Failed to fetch'))

function page({
  loadAuthor = () => Promise.resolve(author),
  loadPrompt = () => Promise.resolve(readyMade),
}: {
  loadAuthor?: Loads['author']
  loadPrompt?: (id: string) => Promise<Prompt>
} = {}): {
  definitions: Definitions
  told: readonly string[]
  authored: () => number
  fetched: readonly string[]
} {
  const { tell, told } = listeningTell()
  const fetched: string[] = []
  const load = vi.fn(loadAuthor)
  const definitions = createDefinitions(
    fakeLoads({
      author: load,
      prompt(id) {
        fetched.push(id)
        return loadPrompt(id)
      },
    }),
    tell,
  )
  return { definitions, told, authored: () => load.mock.calls.length, fetched }
}

describe('definitions of the page', () => {
  test('are known once they are read', async () => {
    const { definitions, told } = page()
    expect(definitions.ready('lunch')).toBeUndefined()
    await definitions.add(lunch)
    expect(definitions.ready('lunch')).toEqual(lunch)
    expect(await definitions.load('lunch', {})).toEqual(lunch)
    expect(told).toEqual([])
  })

  test('the last one of an id counts', async () => {
    const { definitions } = page()
    await definitions.add(lunch)
    await definitions.add({ ...lunch, title: 'Supper' })
    expect(definitions.ready('lunch')?.title).toBe('Supper')
  })

  test('loading waits for those that are still being read', async () => {
    const { definitions } = page()
    void definitions.add(lunch)
    void definitions.add({ ...lunch, id: 'supper' })
    expect(await definitions.load('lunch', {})).toEqual(lunch)
  })

  test('a bad one is told and not kept', async () => {
    const { definitions, told } = page()
    await definitions.add({ ...lunch, questions: [] })
    expect(definitions.ready('lunch')).toBeUndefined()
    expect(told).toEqual(['prompt “lunch”: questions has 0 items; it takes 1 to 100.'])
  })

  test('they stand before ready-made ones of the same id', async () => {
    const { definitions, fetched } = page()
    await definitions.add({ ...lunch, id: 'table-check' })
    expect(await definitions.load('table-check', {})).toMatchObject({ title: 'Lunch' })
    expect(fetched).toEqual([])
  })
})

describe('ready-made prompts', () => {
  test('are fetched once, without what only authors need', async () => {
    const { definitions, fetched, authored } = page()
    expect(definitions.ready('table-check')).toBeUndefined()
    expect(await definitions.load('table-check', {})).toBe(readyMade)
    expect(await definitions.load('table-check', {})).toBe(readyMade)
    expect(definitions.ready('table-check')).toBe(readyMade)
    expect(fetched).toEqual(['table-check'])
    expect(authored()).toBe(0)
  })

  test('are themselves where another question is set for them', async () => {
    const { definitions, fetched } = page()
    expect(await definitions.load('table-check', { question: 'How is it?' })).toBe(readyMade)
    expect(fetched).toEqual(['table-check'])
  })

  test('one that cannot be fetched is told', async () => {
    const { definitions, told } = page({ loadPrompt: missing })
    expect(await definitions.load('table-check', { question: 'How is it?' })).toBeUndefined()
    expect(told).toEqual([
      'the ready-made prompt “table-check” could not be fetched. Its file lies beside the script, in presets/table-check.js.',
    ])
  })

  test('come also where definitions of the page could not be read', async () => {
    const { definitions } = page({ loadAuthor: () => Promise.reject(new TypeError('Failed to fetch')) })
    await definitions.add(lunch).catch(() => undefined)
    expect(await definitions.load('table-check', {})).toBe(readyMade)
  })
})

describe('an id that nobody has defined', () => {
  test('is told, with what was probably meant', async () => {
    const { definitions, told } = page({ loadPrompt: missing })
    await definitions.add(lunch)
    expect(await definitions.load('lunhc', {})).toBeUndefined()
    expect(await definitions.load('supper', {})).toBeUndefined()
    expect(told).toEqual([
      'there is no prompt “lunhc”. Did you mean “lunch”?',
      `there is no prompt “supper”. Known: lunch, ${presetIds.join(', ')}.`,
    ])
  })

  test.each(['constructor', '__proto__'])('“%s” is such an id', async (id) => {
    const { definitions } = page({ loadPrompt: missing })
    expect(definitions.ready(id)).toBeUndefined()
    expect(await definitions.load(id, {})).toBeUndefined()
  })

  test.each(['../evil', 'a/b', 'A', '', 'a.js?x'])('“%s” never becomes part of an address', async (id) => {
    const { definitions, fetched, told } = page()
    expect(await definitions.load(id, {})).toBeUndefined()
    expect(fetched).toEqual([])
    expect(told).toHaveLength(1)
  })

  test('asks the question that is given with it', async () => {
    const { definitions, told } = page()
    const prompt = await definitions.load('supper', { question: 'How was supper?', scale: ['Poor', 'Good'] })
    expect(prompt).toMatchObject({ id: 'supper', questions: [{ type: 'rating', text: 'How was supper?' }] })
    expect(definitions.ready('supper')).toBe(prompt)
    expect(told).toEqual([])
  })

  test('with a question and an id that is none: told', async () => {
    const { definitions, told } = page()
    expect(await definitions.load('Supper!', { question: 'How?' })).toBeUndefined()
    expect(told).toEqual([expect.stringMatching(/^prompt “Supper!”: id is “Supper!”/)])
  })
})
