import { isCause } from '../cases/causes.ts'
import type { TeamWords } from '../words/words.ts'
import type { ActionDraft } from './action.ts'

export type ReadAction =
  | { readonly status: 'ok'; readonly draft: Omit<ActionDraft, 'before'> }
  | { readonly status: 'refused'; readonly why: keyof TeamWords['actions']['refused'] }

/** Reads the form of a new action. It has words, an owner and a day, or it is none. */
export function readAction(form: URLSearchParams, now: number): ReadAction {
  const field = (name: string, most: number): string => (form.get(name) ?? '').trim().slice(0, most)
  const [words, owner, due, cause, idea] = [
    field('words', 500),
    field('owner', 100),
    field('due', 10),
    field('cause', 50),
    field('idea', 100),
  ]
  if (!words) return { status: 'refused', why: 'words' }
  if (!owner) return { status: 'refused', why: 'owner' }
  const dueAt = /^\d{4}-\d\d-\d\d$/.test(due) ? Date.parse(due) : Number.NaN
  if (Number.isNaN(dueAt)) return { status: 'refused', why: 'due' }
  const about = { ...(isCause(cause) && { cause }), ...(idea && { idea }) }
  return { status: 'ok', draft: { words, owner, madeAt: now, dueAt, ...about } }
}
