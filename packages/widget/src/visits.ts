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
  const load = (): Memory => {
    memory ??= (allowed() && parseMemory(attempt((store) => store.getItem(key)))) || {
      seed: newSeed(),
      history: {},
    }
    return memory
  }
  const save = (): void => {
    if (allowed() && memory) attempt((store) => store.setItem(key, JSON.stringify(memory)))
  }
  return {
    seed: () => load().seed,
    history: () => load().history,
    update(change, byPerson) {
      memory = { ...load(), history: change(load().history) }
      if (byPerson || consent === 'granted') save()
    },
    setConsent(next) {
      const before = memory
      consent = next
      if (next === 'denied') this.forget()
      if (next !== 'granted') return
      memory = undefined
      const stored = load().history
      const prompts = { ...stored.prompts, ...before?.history.prompts }
      memory = { ...load(), history: { ...stored, ...before?.history, prompts } }
      save()
    },
    forget() {
      memory = undefined
      attempt((store) => store.removeItem(key))
    },
  }
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
