import { expect, it } from 'vitest'
import type { Case } from '../src/cases/case.ts'
import type { UnderTest } from './storage-under-test.ts'

/** What every database must do with alerts. */
export function alertContract({ storage, store }: UnderTest): void {
  const urgent = { type: 'alert.urgent', body: [], madeAt: 5 } as const
  const draft = (id: string, severity: Case['severity']): Omit<Case, 'number'> => ({
    id,
    kind: 'criticism',
    severity,
    contact: false,
    prompt: 'how-did-we-do',
    state: 'new',
    openedAt: 10,
    dueAt: 20,
    reopened: 0,
  })

  it('keeps an alert about what none was about, once, however many ask at once', async () => {
    const raise = (id: string, state: string) =>
      storage().alerts.raise({ ...urgent, id }, [{ id: 'case', state }])
    const raised = await Promise.all(Array.from({ length: 6 }, (_, index) => raise(`a${index}`, '1.0')))
    expect(raised.filter(Boolean)).toHaveLength(1)
    expect(await raise('b', '1.1')).toBe(true)
    expect(await storage().alerts.toldOf('case')).toEqual(['1.0', '1.1'])
    expect(await storage().alerts.toldOf('other')).toEqual([])
    const daily = { id: 'digest-1', type: 'alert.digest', body: ['Words'], madeAt: 7 } as const
    expect(await Promise.all([1, 2, 3].map(() => storage().alerts.raise(daily)))).toEqual(
      expect.arrayContaining([true, false, false]),
    )
    expect(await storage().alerts.alert('digest-1')).toEqual({ ...daily, told: [] })
    expect(await storage().alerts.alerts(6, 9)).toHaveLength(1)
  })

  it('tells each webhook once, and keeps who has seen it first', async () => {
    const hook = { url: 'https://a.example/', types: ['alert.urgent'], secret: 'x', madeAt: 1 } as const
    await storage().webhooks.add({
      ...hook,
      id: 'a',
      name: 'Anna',
      form: 'slack',
      afterMs: 7,
      withWords: true,
    })
    await storage().webhooks.add({ ...hook, id: 'b' })
    const [a, b] = await storage().webhooks.list()
    expect(a).toMatchObject({ name: 'Anna', form: 'slack', afterMs: 7, withWords: true })
    expect(b).toMatchObject({ name: '', form: 'standard', afterMs: 0, withWords: false })
    await storage().alerts.raise({ ...urgent, id: 'one' }, [{ id: 'case', state: '1.0' }])
    const tell = (webhooks: readonly string[]) =>
      storage().alerts.tell({ id: 'one', type: 'alert.urgent' }, webhooks, 9)
    // As two nodes do that take each other for gone.
    await Promise.all([tell(['a']), tell(['a']), tell(['a', 'b']), tell(['b'])])
    await tell(['a', 'b'])
    await storage().alerts.tell({ id: 'none', type: 'alert.urgent' }, ['a'], 9)
    const log = await storage().webhooks.log(undefined, 9)
    expect(log.map(({ webhook, type, subject }) => `${webhook} ${type} ${subject}`).sort()).toEqual([
      'a alert.urgent one',
      'b alert.urgent one',
    ])
    await storage().alerts.seen('one', 'Anna', 11)
    await storage().alerts.seen('one', 'Ben', 12)
    expect(await storage().alerts.alert('one')).toMatchObject({
      told: expect.arrayContaining(['a', 'b']),
      seen: { by: 'Anna', at: 11 },
    })
    await storage().alerts.forget(6)
    expect(await storage().alerts.alert('one')).toBeUndefined()
    expect(await storage().alerts.subjects('one')).toEqual([])
  })

  it('finds the grave cases that nobody was told of, and what was erased is none', async () => {
    const made = await storage().listening.openCases([draft('a', 1), draft('b', 2), draft('c', 4)])
    const found = async () => (await storage().alerts.casesToTell(0, 2)).map(({ id }) => id)
    expect(await found()).toEqual(['a', 'b'])
    expect(await storage().alerts.casesToTell(11, 2)).toEqual([])
    await storage().alerts.raise({ ...urgent, id: 'one' }, [{ id: 'a', state: '1.0' }])
    expect(await found()).toEqual(['b'])
    const [, b] = made
    if (b)
      await storage().listening.addCaseEvent(
        { ...b.case, readAt: 12 },
        { at: 12, by: 'Anna', deed: { type: 'read' } },
        0,
      )
    expect(await found()).toEqual([])
    await store({ run: 'a' })
    await storage().erase(['a'], 13)
    expect(await storage().alerts.subjects('one')).toEqual([])
  })
}
