import type { SignedIn } from '../people/role.ts'
import type { Storage } from '../storage/port.ts'
import type { Case } from './case.ts'
import { waitingStates } from './waiting-cases.ts'

/** More than anybody works on. How many there are is told of all. */
const mostListed = 1_000

/** The open cases that were given to somebody, the most urgent first. */
export function openCasesOf(
  listening: Storage['listening'],
  { name: owner }: SignedIn,
  now: number,
): Promise<readonly Case[]> {
  return listening.cases({ states: waitingStates, now, owner, order: 'urgent', limit: mostListed })
}
