import type { History } from '@earshot/core/history'
import type { Consent, StorageName } from './settings.ts'

/** What is kept of one visitor in the browser, under one key. */
interface Memory {
  /** Seeds the sticky draw. Random, and known to nobody else. */
  readonly seed: string
  readonly history: History
}

export interface Visits {
  seed(): string
  history(): History
  /**
   * Changes the history. It is written only where storage is allowed, and, without consent, only because of something
   * that the person did: a mark that they answered or wanted to be left alone is what keeps the promise to them.
   */
  update(change: (history: History) => History, byPerson: boolean): void
  setConsent(consent: Consent | undefined): void
  /** Deletes what was kept. */
  forget(): void
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
): Visits {
  let consent: Consent | undefined
  let memory: Memory | undefined
  const allowed = (): boolean => storage !== 'none' && consent !== 'required' && consent !== 'denied'

  const attempt = <T>(use: (store: Storage) => T): T | undefined => {
    if (storage === 'none') return undefined
    try {
      return use(open(storage))
    } catch {
      return undefined // a sandboxed page or blocked cookies: the memory of the page serves
    }
  }
  const stored = (): Memory | undefined =>
    allowed() ? parseMemory(attempt((store) => store.getItem(key))) : undefined
  const load = (): Memory => {
    memory ??= stored() ?? { seed: newSeed(), history: {} }
    return memory
  }
  const save = (): void => {
    if (allowed() && memory) attempt((store) => store.setItem(key, JSON.stringify(memory)))
  }
  return {
    seed: () => load().seed,
    history: () => load().history,
    update(change, byPerson) {
      const writes = byPerson || consent === 'granted'
      // Another tab may have written since: its marks are joined, or ours would take them back.
      if (writes) memory = joined(stored(), load())
      memory = { ...load(), history: change(load().history) }
      if (writes) save()
    },
    setConsent(next) {
      consent = next
      if (next === 'denied') this.forget()
      if (next !== 'granted') return
      memory = joined(stored(), load())
      save()
    },
    forget() {
      memory = undefined
      attempt((store) => store.removeItem(key))
    },
  }
}

/** What is stored and what this page knows: prompt by prompt and mark by mark, this page's where both have one. */
function joined(stored: Memory | undefined, own: Memory): Memory {
  if (!stored) return own
  const prompts = { ...stored.history.prompts }
  for (const [id, past] of Object.entries(own.history.prompts ?? {})) {
    const keys = [...new Set([...(prompts[id]?.keys ?? []), ...(past.keys ?? [])])]
    prompts[id] = { ...prompts[id], ...past, ...(keys.length && { keys }) }
  }
  return { seed: stored.seed, history: { ...stored.history, ...own.history, prompts } }
}

function parseMemory(text: string | null | undefined): Memory | undefined {
  try {
    const value: unknown = JSON.parse(text ?? 'null')
    if (typeof value !== 'object' || value === null || !('seed' in value) || !('history' in value))
      return undefined
    const { seed, history } = value
    return typeof seed === 'string' && typeof history === 'object' && history ? { seed, history } : undefined
  } catch {
    return undefined // somebody else's text under our key, or half of ours: start anew
  }
}
