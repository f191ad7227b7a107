import type { KnownPrompts } from '../ingest/record-of.ts'
import type { Storage } from '../storage/port.ts'
import { inTeamWords } from './in-team-words.ts'
import { callLifeMs, justDone, type OpenCall, openCalls } from './open-call.ts'
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

/** For the team, in its language: what waits, what was done a moment ago, and which tables are quiet. */
export async function callsNow(
  storage: Pick<Storage, 'listening' | 'setting'>,
  now: number,
  { prompts, locale }: { readonly prompts: KnownPrompts; readonly locale: string },
): Promise<{
  readonly calls: readonly OpenCall[]
  readonly done: readonly OpenCall[]
  readonly quiet: Awaited<ReturnType<typeof quietTables>>
}> {
  const [told, quiet] = await Promise.all([
    storage.listening.calls(now - callLifeMs),
    quietTables(storage, now),
  ])
  const stored = await inTeamWords(told, prompts, locale)
  return { calls: hush(openCalls(stored, now), quiet), done: justDone(stored, now), quiet }
}

/** Whether a call rings: it waits for somebody, at a table that is not quiet. */
export function rings({ state, quiet }: OpenCall): boolean {
  return state === 'sent' && !quiet
}

/** The open call that a tap belongs to. */
export function callWith(calls: readonly OpenCall[], id: string): OpenCall | undefined {
  return calls.find(({ ids }) => ids.includes(id))
}
