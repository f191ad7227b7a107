export interface Counted {
  /** How many in this window, with those just added. */
  readonly count: number
  /** When the window ends, milliseconds since 1970. */
  readonly endsAt: number
}

/** Counts by name, each name for a while from its first time on. */
export interface Tally {
  /** @param more - how many are added; 0 only looks */
  add(name: string, now: number, more?: number): Counted
  forget(name: string): void
}

/** Whoever comes after so many names counts anew; nobody can fill the memory. */
const usualNames = 20_000

/** Counts in memory, on this node alone. */
export function createTally({
  windowMs,
  mostNames = usualNames,
}: {
  readonly windowMs: number
  readonly mostNames?: number
}): Tally {
  const counts = new Map<string, Counted>()

  function makeRoom(now: number): void {
    for (const [name, { endsAt }] of counts) if (endsAt <= now) counts.delete(name)
    if (counts.size >= mostNames) counts.clear()
  }

  return {
    add(name, now, more = 1) {
      const known = counts.get(name)
      const isKnown = known !== undefined && known.endsAt > now
      if (!isKnown && counts.size >= mostNames) makeRoom(now)
      const counted = isKnown
        ? { ...known, count: known.count + more }
        : { count: more, endsAt: now + windowMs }
      if (more) counts.set(name, counted)
      return counted
    },
    forget: (name) => void counts.delete(name),
  }
}
