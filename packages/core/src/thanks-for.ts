import { conditionHolds } from './condition.ts'
import type { Conversation } from './conversation.ts'
import { lookupIn } from './lookup-in.ts'
import { weave } from './weave.ts'

/**
 * What is said at the end of a conversation, or `undefined` where the prompt says nothing: the first text whose
 * condition holds. Without a receipt (`sent` false) a text that would claim more than is known gives way to its `unsent`.
 */
export function thanksFor(
  state: Pick<Conversation, 'prompt' | 'context' | 'answers'>,
  sent: boolean,
): string | undefined {
  const thanks = state.prompt.thanks?.find(({ when }) => !when || conditionHolds(when, lookupIn(state)))
  return thanks && weave((!sent && thanks.unsent) || thanks.text, lookupIn(state, true))
}
