import { openCases } from './cases/open-cases.ts'
import { keepComments } from './comments/keep-comments.ts'
import { tendDraws } from './draws/tend-draws.ts'
import { eraseByRules } from './erasing/erase-by-rules.ts'
import type { Definitions } from './ingest/definitions.ts'
import type { KnownPrompts } from './ingest/record-of.ts'
import type { DigestKeeper } from './listening/digest-keeper.ts'
import { forgetAnswers } from './retention/forget-answers.ts'
import { forgetContacts } from './retention/forget-contacts.ts'
import type { KeepRules } from './retention/keep-rules.ts'
import type { Storage } from './storage/port.ts'
import { StorageUnavailable } from './storage/port.ts'

/** Something that is done again and again, by one node at a time. */
export interface Chore {
  readonly name: string
  readonly everyMs: number
  /** @param token - a number that rises when another node takes over */
  run(token: number): Promise<void>
}

/** Long enough for whoever comes back with the same matter. */
export const usualContactMs: number = 90 * 86_400_000

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
/** As long as somebody may want to send it once more. */
const deliveriesForMs = 30 * dayMs
/** Browsers keep an answer for seven days; a year is for those that were put into a drawer. */
const erasedForMs = 365 * dayMs
/** A database that is new to cases has a minute's worth of them opened each minute. */
const casesAtOnce = 50

/** 10,000 responses a minute, where many are new to the search. */
const commentsAtOnce = 20

export interface HouseRules {
  readonly now: () => number
  readonly keep?: KeepRules | undefined
  /** How long the ways to reach somebody are kept after their case is over. Default: 90 days. */
  readonly keepContactMs?: number | 'always' | undefined
}

/** What every collector does for its own database. */
export function houseChores(
  storage: Storage,
  {
    definitions,
    keeper,
    prompts,
  }: {
    readonly definitions: Definitions
    readonly keeper: DigestKeeper
    readonly prompts: KnownPrompts
  },
  { now, keep, keepContactMs = usualContactMs }: HouseRules,
): readonly Chore[] {
  const keeping: readonly Chore[] = [
    ...(keep && (keep.allMs !== undefined || Object.keys(keep.prompts).length)
      ? [
          {
            name: 'erase what is older than it is kept',
            everyMs: 60 * minuteMs,
            run: () => eraseByRules(storage, keep, now),
          },
        ]
      : []),
    ...(keep?.answers ?? []).map((rule) => ({
      name: `forget answers to ${rule.prompt ?? '*'}.${rule.question}`,
      everyMs: 60 * minuteMs,
      run: async () => void (await forgetAnswers(storage, rule, now())),
    })),
    ...(keepContactMs === 'always'
      ? []
      : [
          {
            name: 'forget contacts',
            everyMs: 60 * minuteMs,
            run: async () => void (await forgetContacts(storage, definitions, now() - keepContactMs)),
          },
        ]),
  ]
  return [
    ...keeping,
    {
      name: 'open cases',
      everyMs: minuteMs,
      run: async () => void (await openCases(storage, now(), casesAtOnce)),
    },
    // So that nobody who opens a page waits for the counting.
    { name: 'count days', everyMs: minuteMs, run: async () => void (await keeper.days(0, now())) },
    {
      name: 'read comments',
      everyMs: minuteMs,
      run: async () => void (await keepComments({ storage, prompts }, now(), commentsAtOnce)),
    },
    { name: 'forget news', everyMs: minuteMs, run: () => storage.forgetNews(minuteMs) },
    {
      name: 'forget what was delivered',
      everyMs: 60 * minuteMs,
      run: () => storage.webhooks.forget(now() - deliveriesForMs),
    },
    {
      name: 'forget alerts',
      everyMs: 60 * minuteMs,
      run: () => storage.alerts.forget(now() - deliveriesForMs),
    },
    { name: 'tend draws', everyMs: 60 * minuteMs, run: () => tendDraws(storage, now()) },
    { name: 'forget sessions', everyMs: 60 * minuteMs, run: () => storage.forgetSessions(now()) },
    {
      name: 'forget tries',
      everyMs: 60 * minuteMs,
      run: () => storage.people.forgetTriesBefore(now() - dayMs),
    },
    { name: 'forget erased ids', everyMs: dayMs, run: () => storage.forgetErased(now() - erasedForMs) },
  ]
}

export interface DoChores {
  readonly storage: Pick<Storage, 'lease' | 'release' | 'node'>
  readonly chores: readonly Chore[]
  readonly report: (error: unknown) => void
  readonly now?: () => number
}

/**
 * Does each chore in its rhythm, where this node gets the lease of it. A lease outlasts the pause, so the node that has it
 * keeps it; when that node is gone, another takes over.
 *
 * @returns a function that ends it, and gives the leases back
 */
export function doChores({ storage, chores, report, now = Date.now }: DoChores): () => Promise<void> {
  const held = new Set<string>()
  const doneAt = new Map<string, number>()
  // Nothing is due in the first minute, which is busy enough.
  const timer = setInterval(() => void turn(), minuteMs)
  timer.unref()

  async function turn(): Promise<void> {
    const at = now()
    for (const chore of chores) {
      if (at - (doneAt.get(chore.name) ?? Number.NEGATIVE_INFINITY) < chore.everyMs) continue
      doneAt.set(chore.name, at)
      await attempt(chore)
    }
  }

  async function attempt({ name, everyMs, run }: Chore): Promise<void> {
    try {
      const token = await storage.lease(name, storage.node, everyMs + 2 * minuteMs)
      if (token === undefined) return
      held.add(name)
      await run(token)
    } catch (error) {
      if (!(error instanceof StorageUnavailable)) report(error) // else another turn does it
    }
  }

  return async () => {
    clearInterval(timer)
    // Whatever keeps them from being given back, they run out.
    await Promise.allSettled([...held].map((name) => storage.release(name, storage.node)))
  }
}
