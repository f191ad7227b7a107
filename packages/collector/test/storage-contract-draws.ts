import { expect, it } from 'vitest'
import type { Draw } from '../src/draws/draw.ts'
import type { Storage } from '../src/storage/port.ts'

/** What every database must do with draws and their entries. */
export function drawsContract(storage: () => Storage): void {
  const rules = {
    title: 'T',
    sponsor: 'S',
    prize: 'P',
    value: 'V',
    winners: 1,
    who: 'W',
    where: 'N',
    told: 'M',
  }
  const days = { from: '2026-11-01', to: '2026-11-02', seed: 'L', seedDay: '2026-11-03' }
  const draw: Draw = { id: 'd', rules: { ...rules, ...days }, madeAt: 1 }
  const entry = (ticket: string) => ({ ticket, contact: `${ticket}@mail.example` })

  it('keeps a draw as it is now, the newest first', async () => {
    const { draws } = storage()
    await draws.save(draw)
    await draws.save({ ...draw, id: 'e', madeAt: 2 })
    await draws.save({ ...draw, openedAt: 3 })
    expect((await draws.all()).map(({ id }) => id)).toEqual(['e', 'd'])
    expect(await draws.one('d')).toEqual({ ...draw, openedAt: 3 })
    await draws.drop('e')
    expect(await draws.one('e')).toBeUndefined()
    // Of two who change it at once, with what they have read, one does.
    const read = await draws.one('d')
    if (!read) throw new Error('there is no draw')
    const both = [1, 2].map((at) => draws.replace(read, { ...read, forgottenAt: at }))
    expect((await Promise.all(both)).sort()).toEqual([false, true])
  })

  it('takes one entry of a ticket, as many as there is room for, and none once it is closed', async () => {
    const { draws } = storage()
    expect(await draws.enter('d', entry('A'), 9)).toBe(false)
    await draws.save(draw)
    const taken = await Promise.all(['B', 'a', 'B', 'A'].map((ticket) => draws.enter('d', entry(ticket), 9)))
    expect(taken).toEqual([true, true, true, true])
    expect(await draws.enter('d', entry('C'), 3)).toBe(false)
    expect(await draws.count('d')).toBe(3)
    expect(await draws.list('d')).toBeUndefined()
    // By their code points, on every database: whatever its collation, the list and its hash are the same.
    const lists = await Promise.all([draws.close('d'), draws.close('d')])
    expect(lists).toEqual([
      ['A', 'B', 'a'],
      ['A', 'B', 'a'],
    ])
    expect(await draws.enter('d', entry('D'), 9)).toBe(false)
    await draws.save({ ...draw, closed: { at: 4, count: 3, hash: 'h' } })
    expect(await draws.list('d')).toEqual(['A', 'B', 'a'])
  })

  it('forgets who has entered, and keeps the list', async () => {
    const { draws } = storage()
    await draws.save(draw)
    for (const ticket of ['A', 'B']) await draws.enter('d', entry(ticket), 9)
    await draws.close('d')
    await draws.forgetContact('A@mail.example')
    expect(await draws.contact('d', 'A')).toBeUndefined()
    expect(await draws.contact('d', 'B')).toBe('B@mail.example')
    await draws.forget('d')
    expect(await draws.contact('d', 'B')).toBeUndefined()
    expect(await draws.list('d')).toEqual(['A', 'B'])
  })
}
