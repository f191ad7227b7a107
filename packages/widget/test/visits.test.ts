import type { History } from '@earshot/core/history'
import { describe, expect, test } from 'vitest'
import type { StorageName } from '../src/settings.ts'
import { createVisits, type Visits } from '../src/visits.ts'
import { fakeStorage } from './fakes.ts'

const opened = (history: History): History => ({ ...history, openedAt: 5 })
const answered =
  (id: string, at = 5) =>
  (history: History): History => ({ ...history, prompts: { ...history.prompts, [id]: { answeredAt: at } } })

interface Visitor {
  readonly visits: Visits
  readonly kept: Map<string, string>
  readonly uses: string[]
  /** Which storages were opened. */
  readonly opens: string[]
  stored(): unknown
}

function visitor(storage: StorageName = 'local', entries: Readonly<Record<string, string>> = {}): Visitor {
  const fake = fakeStorage(entries)
  const opens: string[] = []
  let seeds = 0
  const visits = createVisits(
    storage,
    () => `seed-${++seeds}`,
    (name) => {
      opens.push(name)
      return fake.storage
    },
  )
  return {
    visits,
    kept: fake.kept,
    uses: fake.uses,
    opens,
    stored: () => JSON.parse(fake.kept.get('earshot') ?? 'null') as unknown,
  }
}

const remembered = {
  earshot: JSON.stringify({ seed: 'known', history: { prompts: { a: { never: true } } } }),
}

describe('without a word about consent', () => {
  test('what earlier pages kept is read, once', () => {
    const { visits, uses } = visitor('local', remembered)
    expect([visits.memory().seed, visits.memory().seed]).toEqual(['known', 'known'])
    expect(visits.memory().history).toEqual({ prompts: { a: { never: true } } })
    expect(uses).toEqual(['get'])
  })

  test('nothing is written because of something that the page did', () => {
    const { visits, uses } = visitor()
    visits.update(opened, false)
    expect(visits.memory().history).toEqual({ openedAt: 5 })
    expect(uses).not.toContain('set')
  })

  test('an act of the person writes all that is known, under one key', () => {
    const { visits, kept, stored } = visitor()
    visits.update(opened, false)
    visits.update(answered('a'), true)
    expect([...kept.keys()]).toEqual(['earshot'])
    expect(stored()).toEqual({ seed: 'seed-1', history: { openedAt: 5, prompts: { a: { answeredAt: 5 } } } })
  })

  test('session and local are two places', () => {
    for (const name of ['session', 'local'] as const) {
      const { visits, opens } = visitor(name)
      visits.memory().seed
      expect(opens).toEqual([name])
    }
  })
})

test('with none, no storage is even opened, whatever happens', () => {
  const { visits, opens } = visitor('none', remembered)
  expect(visits.memory().seed).toBe('seed-1')
  visits.update(answered('a'), true)
  visits.setConsent('granted')
  visits.update(answered('b'), true)
  expect(visits.memory().history.prompts).toEqual({ a: { answeredAt: 5 }, b: { answeredAt: 5 } })
  visits.setConsent('denied')
  expect(opens).toEqual([])
})

describe('consent required', () => {
  test('nothing is read or written before it is given', () => {
    const { visits, opens } = visitor('local', remembered)
    visits.setConsent('required')
    expect(visits.memory().seed).toBe('seed-1')
    visits.update(answered('a'), true)
    expect(visits.memory().history).toEqual({ prompts: { a: { answeredAt: 5 } } })
    expect(opens).toEqual([])
  })

  test('granted later, what happened until then is kept, beside what earlier pages kept', () => {
    const { visits, stored } = visitor('local', {
      earshot: JSON.stringify({
        seed: 'known',
        history: { openedAt: 1, prompts: { a: { answeredAt: 1 }, b: { never: true } } },
      }),
    })
    visits.setConsent('required')
    visits.update(opened, false)
    visits.update(answered('a'), true)
    visits.setConsent('granted')
    const history = { openedAt: 5, prompts: { a: { answeredAt: 5 }, b: { never: true } } }
    expect(visits.memory().history).toEqual(history)
    expect(stored()).toEqual({ seed: 'known', history })
  })

  test('granted later, the same visitor keeps the same draw', () => {
    const { visits, stored } = visitor()
    visits.setConsent('required')
    const seed = visits.memory().seed
    visits.setConsent('granted')
    expect(visits.memory().seed).toBe(seed)
    expect(stored()).toMatchObject({ seed })
  })

  test('granted, what the page did is written too', () => {
    const { visits, stored } = visitor()
    visits.setConsent('granted')
    visits.update(opened, false)
    expect(stored()).toEqual({ seed: 'seed-1', history: { openedAt: 5 } })
  })
})

describe('consent denied', () => {
  test('what was kept is deleted, and nothing is read or written any more', () => {
    const { visits, kept, uses } = visitor('local', remembered)
    visits.setConsent('denied')
    expect([...kept]).toEqual([])
    visits.update(answered('a'), true)
    visits.update(opened, false)
    expect(visits.memory().history).toEqual({ openedAt: 5, prompts: { a: { answeredAt: 5 } } })
    expect(uses).toEqual(['remove'])
  })

  test('in the middle of a visit it deletes what that visit has written', () => {
    const { visits, kept } = visitor()
    visits.update(answered('a'), true)
    visits.setConsent('denied')
    expect([...kept]).toEqual([])
    expect(visits.memory().history).toEqual({})
  })

  test('only our key is deleted', () => {
    const { visits, kept } = visitor('local', { ...remembered, cart: '3' })
    visits.setConsent('denied')
    expect([...kept]).toEqual([['cart', '3']])
  })
})

describe('what cannot be read', () => {
  test.each([
    '',
    '{',
    'null',
    '5',
    '"seed"',
    '[]',
    '{}',
    '{"seed":"a"}',
    '{"seed":5,"history":{}}',
    '{"seed":"a","history":null}',
    '{"seed":"a","history":"x"}',
  ])('“%s” is passed over and replaced at the next mark', (text) => {
    const { visits, stored } = visitor('local', { earshot: text })
    expect([visits.memory().seed, visits.memory().history]).toEqual(['seed-1', {}])
    visits.update(answered('a'), true)
    expect(stored()).toEqual({ seed: 'seed-1', history: { prompts: { a: { answeredAt: 5 } } } })
  })
})

describe('a storage that throws', () => {
  const full = (): never => {
    throw new DOMException('Full', 'QuotaExceededError')
  }
  test.each([
    ['when it is opened', full],
    ['at each use', () => ({ getItem: full, setItem: full, removeItem: full }) as unknown as Storage],
  ])('%s: the memory of the page serves', (_, open) => {
    const visits = createVisits('local', () => 'seed', open)
    visits.update(answered('a'), true)
    visits.setConsent('granted')
    visits.update(opened, false)
    expect([visits.memory().seed, visits.memory().history]).toEqual([
      'seed',
      { openedAt: 5, prompts: { a: { answeredAt: 5 } } },
    ])
    visits.setConsent('denied')
    expect(visits.memory().history).toEqual({})
  })

  test('one that throws only when it is read is passed over too', () => {
    const { storage, kept } = fakeStorage()
    const visits = createVisits(
      'local',
      () => 'seed',
      () => Object.assign(storage, { getItem: full }),
    )
    visits.update(answered('a'), true)
    expect(visits.memory().history).toEqual({ prompts: { a: { answeredAt: 5 } } })
    expect(kept.has('earshot')).toBe(true)
  })
})

test('“do not ask me again”, said in another tab, is not written over', () => {
  const { storage, kept } = fakeStorage()
  const tab = (): Visits =>
    createVisits(
      'local',
      () => 'seed',
      () => storage,
    )
  const [one, two] = [tab(), tab()]
  one.memory().seed
  two.update((history) => ({ ...history, prompts: { a: { never: true } } }), true)
  one.update(answered('b'), true)
  expect(JSON.parse(kept.get('earshot') ?? '')).toMatchObject({
    history: { prompts: { a: { never: true }, b: { answeredAt: 5 } } },
  })
})
