import { expect, it } from 'vitest'
import type { Case } from '../src/cases/case.ts'
import type { UnderTest } from './storage-under-test.ts'
import { talliesOf } from './totals-of.ts'

/** What every database must forget before the response that it belongs to. */
export function retentionContract({ storage, store }: UnderTest): void {
  it('walks through responses in the order in which something was said of them last', async () => {
    for (const [index, run] of ['c', 'a', 'b'].entries()) await store({ run }, 10 * (index + 1))
    await store({ run: 'c', revision: 9 }, 30)
    const { retention } = storage()
    const ids = async (
      time: { from: number; before: number; prompt?: string },
      after?: { updatedAt: number; id: string },
    ) => (await retention.saidBetween(time, after, 9)).map(({ id }) => id)
    expect(await ids({ from: 0, before: 31 })).toEqual(['a', 'b', 'c'])
    expect(await ids({ from: 20, before: 30 })).toEqual(['a'])
    expect(await ids({ from: 0, before: 31 }, { updatedAt: 30, id: 'b' })).toEqual(['c'])
    expect(await ids({ from: 0, before: 31, prompt: 'how-did-we-do' })).toHaveLength(3)
    expect(await ids({ from: 0, before: 31, prompt: 'lunch' })).toEqual([])
  })

  it('forgets single answers, and what was said beside them, and takes no copy of it again', async () => {
    await storage().webhooks.add({
      id: 'w',
      url: 'https://x.example/',
      types: ['response.submitted'],
      secret: 's',
      madeAt: 1,
    })
    await store({ run: 'a', revision: 2, answers: { rating: 1, why: 'A canary.' } }, 5)
    await store({ run: 'a', revision: 2, answers: { rating: 1, why: 'Another canary.' } }, 6)
    const before = await storage().response('a')
    await storage().retention.forgetAnswers([
      { id: 'a', questions: ['why', 'none'] },
      { id: 'nobody', questions: ['why'] },
    ])
    const after = await storage().response('a')
    expect(after?.data.answers).toEqual(before?.data.answers.filter(({ question }) => question === 'rating'))
    expect({ ...after, data: 0 }).toEqual({ ...before, data: 0 })
    expect(await storage().conflicts(9)).toEqual([])
    expect(await storage().webhooks.log(undefined, 9)).toEqual([])
    expect(await talliesOf(storage())).toMatchObject([{ headline: { value: 1 }, responses: 1 }])
    expect(await store({ run: 'a', revision: 2, answers: { rating: 1, why: 'A canary.' } }, 7)).toEqual([
      'duplicate',
    ])
    expect(await storage().response('a')).toEqual(after)
  })

  it('knows which cases are over, until their contacts are forgotten', async () => {
    const draft = (id: string, more: Partial<Case>): Omit<Case, 'number'> => ({
      id,
      kind: 'complaint',
      severity: 3,
      contact: true,
      prompt: 'complaint',
      state: 'resolved',
      openedAt: 10,
      dueAt: 20,
      reopened: 0,
      ...more,
    })
    await storage().listening.openCases([
      draft('early', { closedAt: 50 }),
      draft('late', { closedAt: 150 }),
      draft('looked', { state: 'looked-at', closedAt: 60 }),
      draft('spam', { state: 'spam' }),
      draft('open', { state: 'contacted' }),
    ])
    const { retention } = storage()
    expect(await retention.casesOver(100, 9)).toEqual(['early', 'looked', 'spam'])
    expect(await retention.casesOver(100, 2)).toEqual(['early', 'looked'])
    await retention.contactsForgotten(['early', 'spam'])
    expect(await retention.casesOver(200, 9)).toEqual(['late', 'looked'])
  })

  it('tells what is older for one prompt, or for all but some', async () => {
    await store({ run: 'a' }, 5)
    await store({ run: 'b' }, 6)
    expect(await storage().olderThan(10, 9)).toEqual(['a', 'b'])
    expect(await storage().olderThan(6, 9, { only: 'how-did-we-do' })).toEqual(['a'])
    expect(await storage().olderThan(10, 9, { only: 'lunch' })).toEqual([])
    expect(await storage().olderThan(10, 9, { except: ['lunch', 'how-did-we-do'] })).toEqual([])
    expect(await storage().olderThan(10, 9, { except: ['lunch'] })).toEqual(['a', 'b'])
  })
}
