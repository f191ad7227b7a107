import type { Prompt } from '@earshot/core/prompt'
import type { Finding } from '../src/lint-prompt.ts'
import { rules } from '../src/rules.ts'
import type { Site } from '../src/site.ts'

/** What one rule finds. */
export function foundBy(id: string, prompt: Prompt, site: Site = {}): readonly Omit<Finding, 'rule'>[] {
  const rule = rules.find((item) => item.id === id)
  if (!rule) throw new TypeError(`foundBy: there is no rule ${id}`)
  return rule.check(prompt, site).map((flaw) => ({ level: rule.level, ...flaw }))
}

/** Whether one rule finds anything. */
export function flags(id: string, prompt: Prompt, site?: Site): boolean {
  return foundBy(id, prompt, site).length > 0
}
