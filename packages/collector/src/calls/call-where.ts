import type { Speech } from '../words/speech.ts'
import type { OpenCall } from './open-call.ts'

/** Where somebody calls from, as the team reads it: the table, else the place, else that it is a guest. */
export function callWhere(
  { table, place }: Pick<OpenCall, 'table' | 'place'>,
  { words, fill }: Speech,
): string {
  return table === undefined ? (place ?? words.staff.guest) : fill(words.staff.table, { table })
}
