import type { Conversation, StartOptions } from './conversation.ts'
import { lookupIn } from './lookup-in.ts'
import type { Prompt } from './prompt.ts'
import { versionOf } from './version.ts'
import { visibleQuestions } from './visible-questions.ts'
import { weave } from './weave.ts'

/**
 * What `start` does with a prompt that is in the language of the run already, for pages that count bytes.
 *
 * @param local - the prompt in the language of the run, where that is not the one it is written in: see `localize`
 *
 * @throws TypeError where a condition of the prompt does not parse; `parsePrompt` finds that beforehand.
 */
export function begin(
  prompt: Prompt,
  { context = {}, locale = 'en', run = '', now }: Omit<StartOptions, 'words'> = {},
  local: Prompt = prompt,
): Conversation {
  const state: Conversation = {
    prompt: { ...local, title: weave(local.title, lookupIn({ answers: [], context })) },
    version: versionOf(prompt),
    run,
    locale,
    context,
    askedAt: now,
    revision: 0,
    answers: [],
    phase: 'asking',
    at: undefined,
  }
  return { ...state, at: visibleQuestions(state)[0]?.id }
}
