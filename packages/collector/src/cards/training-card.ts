import { isCause } from '../cases/causes.ts'
import { masked } from '../results/masked.ts'

/** One thing that was said, and what we do then: for the next meeting of the team. It names nobody. */
export interface TrainingCard {
  readonly id: number
  /** The answer that it was made from. With it the card is erased. */
  readonly response?: string
  /** What was said, cleared. */
  readonly said: string
  /** What we do. */
  readonly doThis: string
  readonly cause?: string
  /** Milliseconds since 1970. */
  readonly madeAt: number
}

export type ReadCard =
  | { readonly status: 'ok'; readonly draft: Omit<TrainingCard, 'id'> }
  | { readonly status: 'refused'; readonly why: string; readonly field: 'said' | 'do' }

/** So much may be written into one field. */
export const mostLetters = 1_000

/**
 * Words without names, addresses, numbers of phones, and ids of orders: whatever has a figure and is longer than a time, a
 * price or a count.
 *
 * @param names - those that are known of this answer, such as an order or a person
 */
export function cleared(text: string, names: readonly (string | undefined)[] = []): string {
  return masked(text, names).replace(
    /(?<![\p{L}\p{N}])(?=[\p{L}\p{N}_-]*\p{N})(?:[\p{L}\p{N}]+[-_])*[\p{L}\p{N}]{1,}(?:[-_][\p{L}\p{N}]+)*(?![\p{L}\p{N}])/gu,
    (word) => (isId(word) ? '[number]' : word),
  )
}

/** Letters and figures together, or five figures and more. `20-minute`, `3pm` and `2nd` are none. */
function isId(word: string): boolean {
  const figures = word.replace(/\P{N}/gu, '').length
  const isPlain = /^\p{N}{1,4}(?:-?\p{L}+)?$/u.test(word) || /^\p{N}{1,2}-\p{N}{1,2}$/u.test(word)
  return figures > 4 || !isPlain
}

/** Reads the form of a new card. What is written there is cleared as well: nobody needs to think of it. */
export function readCard(
  form: URLSearchParams,
  { names, now }: { readonly names: readonly (string | undefined)[]; readonly now: number },
): ReadCard {
  const field = (name: string): string => cleared((form.get(name) ?? '').trim().slice(0, mostLetters), names)
  const [said, doThis] = [field('said'), field('do')]
  if (!said) return { status: 'refused', why: 'Please write what was said.', field: 'said' }
  if (!doThis) return { status: 'refused', why: 'Please write what we do then.', field: 'do' }
  const cause = form.get('cause') ?? ''
  return { status: 'ok', draft: { said, doThis, madeAt: now, ...(isCause(cause) && { cause }) } }
}
