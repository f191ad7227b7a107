import { changeSetting } from '../storage/change-setting.ts'
import type { Storage } from '../storage/port.ts'
import { callLifeMs, type OpenCall } from './open-call.ts'

/** So many calls in a row at which nobody was there. */
const mostPranks = 3

/** A table at which the team found nobody. */
interface Found {
  readonly place?: string
  readonly table: string
  readonly times: number
  /** The last time, milliseconds since 1970. */
  readonly at: number
}

type Table = Pick<Found, 'place' | 'table'>
type Settings = Pick<Storage, 'setting' | 'replaceSetting'>

const setting = 'tables.nobody'

function foundIn(text: string | undefined, now: number): readonly Found[] {
  const all: readonly Found[] = JSON.parse(text ?? '[]')
  // Whoever sits there by now is somebody else.
  return all.filter(({ at }) => now - at < callLifeMs)
}

/** The tables whose calls ring no more, until somebody of the team opens them or hours have passed. */
export async function quietTables(storage: Pick<Storage, 'setting'>, now: number): Promise<readonly Table[]> {
  return foundIn(await storage.setting(setting), now).filter(({ times }) => times >= mostPranks)
}

/** Nobody was there. */
export async function foundNobody(storage: Settings, { place, table }: Table, now: number): Promise<void> {
  await changeSetting(storage, setting, (text) => {
    const all = foundIn(text, now)
    const before = all.find((one) => isAt(one, { place, table }))
    const one = { ...(place !== undefined && { place }), table, times: (before?.times ?? 0) + 1, at: now }
    return JSON.stringify([...all.filter((other) => other !== before), one])
  })
}

/** Somebody was there, or the team opens the table again: it begins anew. */
export async function openTable(storage: Settings, table: Table, now: number): Promise<void> {
  await changeSetting(storage, setting, (text) => {
    const all = foundIn(text, now)
    const rest = all.filter((one) => !isAt(one, table))
    return rest.length < all.length ? JSON.stringify(rest) : undefined
  })
}

/** Calls of quiet tables wait at the end and without a sound. A possible allergy is never one of them. */
export function hush(calls: readonly OpenCall[], quiet: readonly Table[]): readonly OpenCall[] {
  const isQuiet = ({ table, place, urgent }: OpenCall): boolean =>
    !urgent &&
    table !== undefined &&
    quiet.some((one) => isAt(one, { table, ...(place !== undefined && { place }) }))
  const [loud, hushed] = [calls.filter((call) => !isQuiet(call)), calls.filter(isQuiet)]
  return [...loud, ...hushed.map((call) => ({ ...call, quiet: true, escalation: 0 as const }))]
}

function isAt(
  one: Table,
  { place, table }: { readonly place?: string | undefined; readonly table: string },
): boolean {
  return one.table === table && one.place === place
}
