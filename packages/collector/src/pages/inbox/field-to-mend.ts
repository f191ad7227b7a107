import { readDeed } from '../../cases/read-deed.ts'
import type { Refusal } from '../../cases/step.ts'
import type { CaseProblem } from './case-page.ts'

/** The fields that a refusal may be about: the first of them that is empty is to be mended. */
const fields: Readonly<Partial<Record<Refusal, readonly string[]>>> = {
  taker: ['owner'],
  note: ['words'],
  began: ['team', 'words'],
  said: ['words'],
  answer: ['answer'],
  cause: ['cause'],
  change: ['change'],
  why: ['why'],
}

/** The name of the field to be mended, where the refusal is about one. */
export function fieldToMend({ code, form }: CaseProblem): string | undefined {
  const named = fields[code] ?? []
  if (code === 'every')
    return form.get('deed') === 'contacted' && !readDeed(form) ? 'way' : readDeed(form) && 'by'
  return named.find((name) => !form.get(name)?.trim()) ?? named[0]
}
