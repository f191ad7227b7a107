import type { CaseState } from './case.ts'

/** The states in which a case waits: for its first contact or its reading, or to be closed. */
export const waitingStates: readonly CaseState[] = ['new', 'contacted']

/** How many cases wait. The way between the pages, the tab and the sentence of the inbox tell this one number. */
export function waitingCases(counts: Readonly<Partial<Record<CaseState, number>>>): number {
  return waitingStates.reduce((sum, state) => sum + (counts[state] ?? 0), 0)
}
