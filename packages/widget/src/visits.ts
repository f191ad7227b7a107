import type { History } from '@earshot/core/history'
import { writeJson } from '@earshot/core/write-json'
import type { Consent, StorageName } from './settings.ts'

/** What is kept of one visitor in the browser, under one key. */
interface Memory {
  /** Seeds the sticky draw. Random, and known to nobody else. */
  readonly seed: string
  readonly history: History
  /** The running number of the visit, and when it was last known to go on. */
  readonly visit: Visit
}

interface Visit {
  readonly count: number
  /** Milliseconds since 1970. */
  readonly at: number
}

/** A visit ends when for so long no page of the site has been opened, and nothing been done with a prompt. */
const visitMs = 1_800_000

/** The visit that goes on now, or the next one. A time ahead of now comes from a clock that was wrong, and is long ago. */
export function visitAt(now: number, { count = 1, at = now }: Partial<Visit> = {}): Visit {
  return { count: Math.abs(now - at) < visitMs ? count : count + 1, at: now }
}

type Change = (history: History) => History

export interface Visits {
  /** What is known of the visitor: from earlier pages where it may be read, and from this one. */
  memory(): Memory
  /**
   * Changes the history. It is written only where storage is allowed, and, without consent, only because of something
   * that the person did: a mark that they answered or wanted to be left alone is what keeps the promise to them.
   */
  update(change: Change, byPerson: boolean): void
  setConsent(consent: Consent | undefined): void
}

const key = 'earshot'

/**
 * The memory of one visitor. Nothing is read or written with `storage` `none`, or while consent is required or denied;
 * then the memory lasts as long as the page.
 */
export function createVisits(
  storage: StorageName,
  newSeed: () => string,
  open: (name: 'session' | 'local') => Storage = (name) => (name === 'local' ? localStorage : sessionStorage),
  now: () => number = Date.now,
): Visits {
  let consent: Consent | undefined
  let memory: Memory | undefined
  /** What this page has changed and not yet written. */
  let changes: Change[] = []

  const use = <T>(work: (store: Storage) => T): T | undefined => {
    try {
      return storage === 'none' ? undefined : work(open(storage))
    } catch {
      return undefined // a sandboxed page, blocked cookies, somebody else's text: the memory of the page serves
    }
  }
  const allowed = (): boolean => !consent || consent === 'granted'
  const stored = (): Memory | undefined => {
    const { seed, history, visit } =
      (allowed() && use((store) => Object(JSON.parse(`${store.getItem(key)}`)))) || {}
    return typeof seed === 'string' && history instanceof Object
      ? { seed, history, visit: visitAt(now(), Object(visit)) }
      : undefined
  }
  const load = (): Memory => {
    memory ??= stored() ?? { seed: newSeed(), history: {}, visit: visitAt(now()) }
    return memory
  }
  const save = (): void => {
    if (!allowed()) return
    // Another tab may have written since: our changes are made to its marks, or they would take them back.
    const kept = stored()
    if (kept)
      memory = { ...kept, history: changes.reduce((history, change) => change(history), kept.history) }
    changes = []
    use((store) => store.setItem(key, writeJson(load())))
  }
  return {
    memory: load,
    update(change, byPerson) {
      memory = { ...load(), history: change(load().history) }
      changes.push(change)
      if (byPerson || consent === 'granted') save()
    },
    setConsent(next) {
      consent = next
      if (next === 'granted') save()
      if (next !== 'denied') return
      memory = undefined
      changes = []
      use((store) => store.removeItem(key))
    },
  }
}
