import { chooseFrom } from './choose-from.ts'
import { decide, type Verdict } from './decide.ts'
import type { Prompt } from './prompt.ts'
import type { Situation } from './situation.ts'

/** Why a prompt waits: a rule of its own, or another one that goes first, whose id is the `input` of `priority`. */
export type Wait = Verdict | { readonly rule: 'priority'; readonly input: string; readonly passes: false }

/** What `choose` has chosen, and why the others wait. */
export interface Choice<Item extends Prompt = Prompt> {
  /** The one to ask; `undefined` where none may be asked. */
  readonly prompt: Item | undefined
  /** The others, in the order given. */
  readonly waiting: readonly { readonly prompt: Item; readonly because: readonly Wait[] }[]
}

/**
 * Chooses one of several prompts that could open now: of those that may be asked the one with the highest `priority`
 * (default 0), and among equals the one that was given first.
 */
export function choose<Item extends Prompt>(prompts: readonly Item[], situation: Situation): Choice<Item> {
  const decided = prompts.map((prompt) => ({ prompt, ...decide(prompt, situation) }))
  const first = chooseFrom(decided)
  return {
    prompt: first?.prompt,
    waiting: decided
      .filter((item) => item !== first)
      .map(({ prompt, ask, because }) => ({
        prompt,
        because: ask ? [{ rule: 'priority', input: `${first?.prompt.id}`, passes: false }] : because,
      })),
  }
}
