import { contactIn } from '../cases/case-of.ts'
import type { KnownPrompts } from '../ingest/record-of.ts'
import { masked } from '../results/masked.ts'
import type { CommentEntry } from '../storage/comment-port.ts'
import type { StoredResponse } from '../storage/port.ts'
import { searchable } from './searchable.ts'

/** Lines that name people or teams are no comments: nobody is to be looked up. */
const naming: ReadonlySet<string> = new Set(['who', 'thanks', 'supplier', 'customer', 'name'])

/** What somebody wrote to one question, as everybody who works here may read it. */
export interface Written {
  readonly question: string
  /** With names masked. */
  readonly words: string
}

/** What somebody wrote in their own words: lines of text, but none that asks for a way to reach them or names a person. */
export function writtenIn({ data }: StoredResponse, prompts: KnownPrompts): readonly Written[] {
  const asked = prompts.get(data.prompt.id)?.questions
  const names = [contactIn(data.answers)?.name, data.context?.staff]
  return data.answers.flatMap(({ question, value, label, other }) => {
    const text = other ?? (label === undefined ? value : undefined)
    if (typeof text !== 'string' || !text.trim() || naming.has(question)) return []
    const found = asked?.find(({ id }) => id === question)
    if (found && other === undefined && (found.type !== 'text' || found.form !== undefined)) return []
    // Where the definition is not known, one word may be a code, a date or an address.
    if (!found && searchable(text).length < 3) return []
    return [{ question, words: masked(text, names) }]
  })
}

/** What is put into the index: the words as they are shown, so that a name that is masked is not found either. */
export function commentEntries(response: StoredResponse, prompts: KnownPrompts): readonly CommentEntry[] {
  return writtenIn(response, prompts).map(({ question, words }) => ({ question, words: searchable(words) }))
}
