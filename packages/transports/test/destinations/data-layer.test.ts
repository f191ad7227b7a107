import { afterEach, describe, expect, test } from 'vitest'
import { dataLayerTransport } from '../../src/destinations/data-layer.ts'
import { transportSuite } from '../contract-suite.ts'
import { response, shown } from '../events.ts'

const page = globalThis as unknown as Record<string, unknown> // a page's own globals
afterEach(() => {
  for (const name of ['dataLayer', 'gtmLayer']) Reflect.deleteProperty(page, name)
})

/** What is pushed for a response with these answers. */
async function pushed(answers: readonly object[]): Promise<Readonly<Record<string, unknown>>> {
  const layer: Readonly<Record<string, unknown>>[] = []
  page.dataLayer = layer
  const event = response('a')
  await dataLayerTransport().send([{ ...event, data: { ...event.data, answers } } as typeof event]) // answers of any kind
  return layer[0] ?? {}
}

describe('dataLayerTransport', () => {
  test('pushes what was asked and chosen', async () => {
    const answers = [
      { question: 'rating', value: 1, label: 'Poor' },
      { question: 'which-one', value: 'a', label: 'The first' },
      { question: 'what', value: ['fairness', 'speed'], label: ['Being treated fairly', 'Speed'] },
      { question: 'grid', value: { food: 2, room: null }, label: ['Food: Fair'] },
      { question: 'agree', value: true },
    ]
    expect(await pushed(answers)).toEqual({
      event: 'earshot_response_submitted',
      earshot_prompt: 'how-did-we-do',
      earshot_version: '9f2c51ab',
      earshot_run: 'a',
      answer_rating: 1,
      answer_which_one: 'a',
      answer_what: 'fairness,speed',
      answer_grid_food: 2,
      answer_grid_room: null,
      answer_agree: true,
    })
  })

  test('never pushes what people wrote', async () => {
    const secret = 'My name is Ann'
    const entry = await pushed([
      { question: 'why', value: secret },
      { question: 'when', value: '2026-11-21' },
      { question: 'who', value: { name: secret, email: 'ann@shop.example', phone: '+49 30 1234567' } },
      { question: 'what', value: ['other'], label: ['Something else'], other: secret },
      { question: 'fits', value: null, label: 'Does not fit' },
    ])
    expect(JSON.stringify(entry)).not.toMatch(/Ann|ann@|1234567|2026-11-21/)
    expect(Object.keys(entry).filter((name) => name.startsWith('answer_'))).toEqual(['answer_what'])
  })

  test('keeps within what Google Analytics takes', async () => {
    const entry = await pushed(
      Array.from({ length: 30 }, (_, index) => ({
        question: `${index}-${'q'.repeat(60)}`,
        value: ['x'.repeat(200)],
        label: ['x'],
      })),
    )
    expect(Object.keys(entry).length).toBeLessThanOrEqual(25)
    for (const [name, value] of Object.entries(entry)) {
      expect(name.length).toBeLessThanOrEqual(40)
      expect(`${value}`.length).toBeLessThanOrEqual(100)
    }
  })

  test('makes the list where the tag manager has not loaded yet, by its name', async () => {
    expect(await dataLayerTransport('gtmLayer').send([shown('a')])).toEqual({ status: 'unconfirmed' })
    expect(page.gtmLayer).toEqual([expect.objectContaining({ event: 'earshot_prompt_shown' })])
    expect(page.dataLayer).toBeUndefined()
  })

  test('survives a layer that throws, or is none', async () => {
    const threw = { status: 'retryable', reason: 'threw' }
    page.dataLayer = 'mine'
    expect(await dataLayerTransport().send([shown('a')])).toEqual(threw)
  })

  transportSuite(
    'dataLayerTransport',
    () => {
      const layer: Record<string, unknown>[] = []
      page.dataLayer = layer
      const ids: Readonly<Record<string, string>> = {
        earshot_prompt_shown: 'a.shown',
        earshot_response_updated: 'a.1',
      }
      return {
        transport: dataLayerTransport(),
        received: () => layer.map(({ event }) => ids[`${event}`] ?? (layer.length > 1 ? 'a.2' : 'a.1')),
        setWorking(working) {
          page.dataLayer = working ? layer : 'broken'
        },
      }
    },
    'unconfirmed',
  )
})
