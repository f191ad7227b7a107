import type { SignedIn } from '../people/role.ts'
import type { Storage } from '../storage/port.ts'
import type { Case } from './case.ts'

/** More than anybody works on. */
const mostOpen = 1_000

/** The open cases that were given to somebody, the most urgent first. */
export async function openCasesOf(
  listening: Storage['listening'],
  { name }: SignedIn,
): Promise<readonly Case[]> {
  const cases = await listening.cases({ states: ['new', 'contacted'], order: 'urgent', limit: mostOpen })
  return cases.filter(({ owner }) => owner === name)
}
