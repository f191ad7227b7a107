import type { History } from '@earshot/core/history'
import { describe, expect, test } from 'vitest'
import type { StorageName } from '../src/settings.ts'
import { createVisits, type Visits, visitAt } from '../src/visits.ts'
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

const minute = 60_000
const now = 1_800_000_000_000

function visitor(
  storage: StorageName = 'local',
  entries: Readonly<Record<string, string>> = {},
  clock = (): number => now,
): Visitor {
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
    clock,
  )
  return {
    visits,
    kept: fake.kept,
    uses: fake.uses,
    opens,
    stored: () => JSON.parse(fake.kept.get('earshot') ?? 'null') as unknown,
  }
}

const visit = { count: 1, at: now }
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
    expect(stored()).toEqual({
      seed: 'seed-1',
      visit,
      history: { openedAt: 5, prompts: { a: { answeredAt: 5 } } },
    })
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
    expect(stored()).toEqual({ seed: 'known', visit, history })
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
    expect(stored()).toEqual({ seed: 'seed-1', visit, history: { openedAt: 5 } })
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
    expect(stored()).toEqual({ seed: 'seed-1', visit, history: { prompts: { a: { answeredAt: 5 } } } })
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

describe('visits', () => {
  const known = (count: number, at: number): Readonly<Record<string, string>> => ({
    earshot: JSON.stringify({ seed: 'known', history: {}, visit: { count, at } }),
  })
  test.each([
    ['half an hour without a page ends one', 30 * minute, 4],
    ['a page before that belongs to it', 30 * minute - 1, 3],
    ['a time ahead of now was written by a wrong clock, and is long ago', -31 * minute, 4],
  ])('%s', (_, sinceMs, count) => {
    expect(visitAt(now, { count: 3, at: now - sinceMs })).toEqual({ count, at: now })
    expect(visitor('local', known(3, now - sinceMs)).visits.memory().visit.count).toBe(count)
  })

  test('the first one is 1, and so is one of which nothing was kept', () => {
    expect(visitor().visits.memory().visit).toEqual(visit)
    expect(visitor('local', remembered).visits.memory().visit.count).toBe(1)
    expect(visitor('none', known(7, 0)).visits.memory().visit.count).toBe(1)
  })

  test('with consent each page is written down, without it only what a person does', () => {
    const asked = visitor('local', known(2, now - minute))
    asked.visits.memory()
    expect(asked.uses).toEqual(['get'])
    asked.visits.setConsent('granted')
    expect(asked.stored()).toMatchObject({ visit: { count: 2, at: now } })
  })

  test('granted later, the visits of earlier pages count', () => {
    const { visits, stored } = visitor('local', known(4, 0))
    visits.setConsent('required')
    expect(visits.memory().visit.count).toBe(1)
    visits.setConsent('granted')
    expect(visits.memory().visit.count).toBe(5)
    expect(stored()).toMatchObject({ visit: { count: 5, at: now } })
  })

  test('one that was kept as something else begins anew', () => {
    const entry = JSON.stringify({ seed: 'known', history: {}, visit: null })
    expect(visitor('local', { earshot: entry }).visits.memory().visit).toEqual(visit)
  })
})
