import type { Prompt } from '@earshot/core/prompt'
import { answerIn } from './answer-in.ts'

/**
 * The question whose answer decides whether a text of thanks is said: by its own condition, or by that of one before it,
 * which is said instead. One that offers the same takes nothing away, and where all do nothing hangs on an answer.
 *
 * @param offers - whether another text of thanks offers the same
 */
export function answerBehind(
  { thanks = [] }: Prompt,
  index: number,
  offers: (text: string) => boolean,
): string | undefined {
  if (thanks.every(({ text }) => offers(text)) && thanks.some(({ when }) => when === undefined))
    return undefined
  return [
    answerIn(thanks[index]?.when),
    ...thanks.slice(0, index).map(({ text, when }) => (offers(text) ? undefined : answerIn(when))),
  ].find((answer) => answer !== undefined)
}
