import type { Prompt } from '@earshot/core/prompt'
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
 * Holds a prompt, and what is told of its site, against every rule of honest asking. Findings come in the order of `rules`, then of the questions; an
 * empty list means that nothing was found. It never throws on a prompt that core's `parsePrompt` accepts.
 *
 * A rule that the prompt's `lintExempt` names with a reason is passed over.
 *
 * The rules about words read English, and only the prompt's own texts, not its `translations`.
 *
 * @example
 * lintPrompt(prompt).filter(({ level }) => level === 'error')
 */
export function lintPrompt(prompt: Prompt, site: Site = {}): readonly Finding[] {
  return rules
    .filter(({ id }) => !isExempt(prompt, id))
    .flatMap(({ id, level, check }) =>
      check(prompt, site).map((flaw) => ({ rule: id, ...flaw, level: flaw.level ?? level })),
    )
}

/** A prompt may break a rule for a reason that it gives; the rules of fairness (G) can never be switched off. */
function isExempt({ lintExempt = {} }: Prompt, id: string): boolean {
  return Object.hasOwn(lintExempt, id) && !id.startsWith('G-')
}
