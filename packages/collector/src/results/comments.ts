import { contactIn } from '../cases/case-of.ts'
import type { Storage, StoredResponse } from '../storage/port.ts'
import { english, type Speech } from '../words/speech.ts'
import { masked } from './masked.ts'

/** What somebody said, as everybody may read it. */
export interface Comment {
  readonly id: string
  readonly words: string
  readonly at: number
  /** `Linden · Table 4 · late`. */
  readonly where: string
}

/** The words of these responses to a question, in the order of the ids. What was withdrawn meanwhile is left out. */
export async function commentsOf(
  storage: Storage,
  ids: readonly string[],
  question: string,
  speech: Speech = english,
): Promise<readonly Comment[]> {
  const found = await storage.several(ids)
  return found.flatMap((response) => {
    const words = wordsTo(response, question)
    return words
      ? [{ id: response.id, words, at: response.receivedAt, where: whereOf(response, speech) }]
      : []
  })
}

/** What a person wrote to one question, with names masked. */
export function wordsTo({ data }: StoredResponse, question: string): string | undefined {
  const value = data.answers.find((answer) => answer.question === question)?.value
  if (typeof value !== 'string') return undefined
  return masked(value, [contactIn(data.answers)?.name, data.context?.staff])
}

/** Where something was said, as far as it is known. */
export function whereOf(
  { data: { context = {} } }: StoredResponse,
  { words, fill, apart }: Speech = english,
): string {
  const { place, table, shift } = context
  return [place && apart(place), table && fill(words.staff.table, { table }), shift && apart(shift)]
    .filter(Boolean)
    .join(' · ')
}
