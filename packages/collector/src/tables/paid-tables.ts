import { changeSetting } from '../storage/change-setting.ts'
import type { Storage } from '../storage/port.ts'
import type { LinkedTable } from './table-link.ts'

/** A visit without a word of it for so long is over. */
export const visitLifeMs: number = 4 * 60 * 60_000

interface Paid extends LinkedTable {
  /** Milliseconds since 1970. */
  readonly at: number
}

const setting = 'tables.paid'

/** Visits of a table that began before are over anyway once they have been quiet for so long. */
function paidIn(text: string | undefined, now: number): readonly Paid[] {
  const all: readonly Paid[] = JSON.parse(text ?? '[]')
  return all.filter(({ at }) => now - at < visitLifeMs)
}

const isAt = (one: LinkedTable, { place, table }: LinkedTable): boolean =>
  one.place === place && one.table === table

/**
 * The bill of a table is paid: whoever scans its code from now on is a new visit.
 *
 * @throws StorageUnavailable
 */
export async function billPaid(
  storage: Pick<Storage, 'setting' | 'replaceSetting'>,
  { place, table }: LinkedTable,
  now: number,
): Promise<void> {
  await changeSetting(storage, setting, (text) =>
    JSON.stringify([
      ...paidIn(text, now).filter((one) => !isAt(one, { place, table })),
      { place, table, at: now },
    ]),
  )
}

/**
 * When the bill of a table was last paid, where that is not long ago.
 *
 * @throws StorageUnavailable
 */
export async function paidAt(
  storage: Pick<Storage, 'setting'>,
  linked: LinkedTable,
  now: number,
): Promise<number | undefined> {
  return paidIn(await storage.setting(setting), now).find((one) => isAt(one, linked))?.at
}
