import type { Prompt } from '@earshot/core/prompt'
import { isEnglish } from './is-english.ts'
import type { Flaw, Level } from './rule.ts'
import { rules } from './rules.ts'
import type { Site } from './site.ts'

/** A flaw, with the rule that found it. */
export interface Finding extends Flaw {
  /** The rule's id, such as `W-04`. */
  readonly rule: string
  readonly level: Level
}

/**
 * Holds a prompt, and what is told of its site, against every rule of honest asking. Findings come in the order of
 * `rules`, then of the questions; an empty list means that nothing was found. It never throws on a prompt that core's
 * `parsePrompt` accepts, and takes less than a second for the longest: the ways that `runsOf` walks and the tries of
 * `canMeet` and of G-05 are bounded by the length of its conditions.
 *
 * A rule that the prompt's `lintExempt` names with a reason is passed over.
 *
 * The rules about words read English, and only the prompt's own texts, not its `translations`. They are passed over
 * where those texts are plainly not English.
 *
 * @param site - what a rule may know beside the prompt: the other prompts, the definition before, the rendered markup
 * @example
 * lintPrompt(prompt).filter(({ level }) => level === 'error')
 */
export function lintPrompt(prompt: Prompt, site: Site = {}): readonly Finding[] {
  const english = isEnglish(prompt, site)
  return rules
    .filter(({ id, reads }) => !isExempt(prompt, id) && (english || reads === undefined))
    .flatMap(({ id, level, check }) =>
      check(prompt, site).map((flaw) => ({ rule: id, ...flaw, level: flaw.level ?? level })),
    )
}

/** A prompt may break a rule for a reason that it gives; the rules of fairness (G) can never be switched off. */
function isExempt({ lintExempt = {} }: Prompt, id: string): boolean {
  return Object.hasOwn(lintExempt, id) && !id.startsWith('G-')
}
