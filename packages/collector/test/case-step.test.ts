import { describe, expect, it } from 'vitest'
import type { Case, CaseDeed } from '../src/cases/case.ts'
import { isLate } from '../src/cases/case-figures.ts'
import { eventWords } from '../src/cases/case-words.ts'
import { isDoneAlready, stateAt, step } from '../src/cases/step.ts'

const fresh: Case = {
  id: 'a',
  number: 1,
  kind: 'complaint',
  severity: 3,
  contact: true,
  prompt: 'complaint',
  state: 'new',
  openedAt: 0,
  dueAt: 86_400_000,
  reopened: 0,
}
const took: CaseDeed = { type: 'took', owner: 'Rosa' }
const contacted: CaseDeed = { type: 'contacted', way: 'phone', words: 'We talked.' }
const resolved: CaseDeed = { type: 'resolved', answer: 'Sorry.', cause: 'time', change: 'Two at the door.' }
const lookedAt: CaseDeed = { type: 'looked-at', cause: 'time', change: 'Nothing: it happened once.' }

/** What the case is after these deeds, a minute apart, or why one of them was refused. */
function after(deeds: readonly CaseDeed[], item: Case = fresh, by = 'Rosa'): Case | string {
  let state = item
  for (const [index, deed] of deeds.entries()) {
    const stepped = step(state, { at: (index + 1) * 60_000, by, deed })
    if (stepped.status === 'refused') return stepped.why
    state = stepped.case
  }
  return state
}

describe('two people at one case', () => {
  it('do not put each other out unseen', () => {
    const emil: CaseDeed = { type: 'took', owner: 'Emil', from: '' }
    expect(after([{ ...took, from: '' }, emil])).toMatch(/^Somebody else is working on this case/)
    expect(after([took, { ...emil, from: 'Rosa' }])).toMatchObject({ owner: 'Emil' })
  })

  it('are told that it is closed, and not to do what was done', () => {
    expect(after([took, contacted, resolved, { ...resolved, answer: 'Other words.' }])).toBe(
      'This case is closed.',
    )
    expect(after([lookedAt, lookedAt], { ...fresh, contact: false })).toBe('This case is closed.')
  })

  it('and one who taps twice does it once', () => {
    const noted = { at: 0, by: 'Rosa', deed: { type: 'noted', words: 'A regular.' } } as const
    const again = { ...noted, at: 1_000, deed: { words: 'A regular.', type: 'noted' } as const }
    expect(isDoneAlready(noted, again)).toBe(true)
    expect(isDoneAlready(noted, { ...again, at: 60_000 })).toBe(false)
    expect(isDoneAlready(noted, { ...again, by: 'Emil' })).toBe(false)
    expect(isDoneAlready(noted, { ...again, deed: { type: 'noted', words: 'Another.' } })).toBe(false)
    expect(isDoneAlready(undefined, again)).toBe(false)
  })
})

describe('a case', () => {
  it('F0-37 goes from new over contacted to resolved, and skips none of it', () => {
    expect(after([resolved])).toMatch(/^Note first how you reached/)
    expect(after([contacted])).toBe('Somebody must take this case first.')
    expect(after([took, resolved])).toMatch(/^Note first/)
    expect(after([took, contacted, resolved])).toMatchObject({
      state: 'resolved',
      owner: 'Rosa',
      contactedAt: 120_000,
      closedAt: 180_000,
      cause: 'time',
      change: 'Two at the door.',
    })
  })

  it('F0-38 is not closed without what fell short', () => {
    expect(after([took, contacted, { ...resolved, cause: '' }])).toMatch(/^Please choose what fell short/)
  })

  it('F0-39 is not closed without “What will we change?”', () => {
    expect(after([took, contacted, { ...resolved, change: ' ' }])).toMatch(
      /^Please write what you will change/,
    )
  })

  it('F3-15 counts the ways to put it right that were offered, where somebody says which', () => {
    expect(after([took, contacted, resolved])).not.toHaveProperty('ways')
    const offered = { ...resolved, ways: 'Cook it again\n\n  Take it off the bill  \n' }
    expect(after([took, contacted, offered])).toMatchObject({ ways: 2 })
    const told = eventWords({ at: 0, by: 'Rosa', deed: offered })
    expect(told.words).toBe(
      'Sorry. Offered: Cook it again, Take it off the bill. What fell short: How long it took. What we will change: Two at the door.',
    )
  })

  it('F2-22 has the same steps whoever works on it', () => {
    expect(after([took, contacted, { ...resolved, answer: '' }])).toBe(
      'Please write the answer that you gave.',
    )
    expect(after([took, { ...contacted, words: '' }])).toBe('Please write what was said.')
  })

  it('without a contact is read, coded and closed as looked at', () => {
    const silent = { ...fresh, contact: false }
    expect(after([took, contacted], silent)).toMatch(/^No contact was given/)
    expect(after([lookedAt], silent)).toMatchObject({ state: 'looked-at', cause: 'time' })
    expect(after([lookedAt])).toMatch(/^This customer wants to be contacted/)
  })

  it('F3-14 goes from hand to hand, and its clock goes on', () => {
    expect(after([took, { type: 'took', owner: 'Emil' }])).toMatchObject({
      owner: 'Emil',
      dueAt: fresh.dueAt,
    })
  })

  it('F4-44 comes back where the customer says that it is not solved', () => {
    const back = after([took, contacted, resolved, { type: 'reopened', words: 'answer x' }])
    expect(back).toMatchObject({ state: 'new', reopened: 1, openedAt: 0, number: 1 })
    expect(back).not.toHaveProperty('closedAt')
  })

  it('F4-47 is spam only where two people say so, or one and a day has passed', () => {
    const spam: CaseDeed = { type: 'spam', why: 'An advertisement.' }
    expect(after([{ ...spam, why: '' }])).toBe('Please write why this is spam.')
    const once = after([spam])
    expect(once).toMatchObject({ state: 'new', spamAsked: { by: 'Rosa', before: 'new' } })
    expect(after([spam], once as Case)).toBe('A second person must agree, or a day must pass.')
    expect(after([spam], once as Case, 'Emil')).toMatchObject({ state: 'spam' })
    expect(stateAt(once as Case, 86_000_000)).toBe('new')
    expect(stateAt(once as Case, 90_000_000)).toBe('spam')
    const back = after([{ type: 'not-spam' }], after([spam], once as Case, 'Emil') as Case)
    expect(back).toMatchObject({ state: 'new' })
  })

  it('is late where nobody did in time what was due', () => {
    expect(isLate(fresh, fresh.dueAt)).toBe(false)
    expect(isLate(fresh, fresh.dueAt + 1)).toBe(true)
    expect(isLate({ ...fresh, contactedAt: 5 }, fresh.dueAt + 1)).toBe(false)
    // Whoever wants an answer is not served by being read.
    expect(isLate({ ...fresh, readAt: 5 }, fresh.dueAt + 1)).toBe(true)
    expect(isLate({ ...fresh, contact: false, readAt: 5 }, fresh.dueAt + 1)).toBe(false)
  })
})
