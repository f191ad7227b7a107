import type { Storage } from '../storage/port.ts'
import { callLifeMs, type OpenCall, openCalls } from './open-call.ts'
import { hush, quietTables } from './quiet-tables.ts'

/** The calls of guests that are not done, gravest first, then oldest first; those of quiet tables last. */
export async function waitingCalls(
  storage: Pick<Storage, 'listening' | 'setting'>,
  now: number,
  from: number = now - callLifeMs,
): Promise<readonly OpenCall[]> {
  const [stored, quiet] = await Promise.all([storage.listening.calls(from), quietTables(storage, now)])
  return hush(openCalls(stored, now), quiet)
}

/** Whether a call rings: it waits for somebody, at a table that is not quiet. */
export function rings({ state, quiet }: OpenCall): boolean {
  return state === 'sent' && !quiet
}

/** The open call that a tap belongs to. */
export function callWith(calls: readonly OpenCall[], id: string): OpenCall | undefined {
  return calls.find(({ ids }) => ids.includes(id))
}
