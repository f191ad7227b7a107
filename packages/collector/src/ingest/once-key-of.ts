import { onceKey } from '@earshot/core/history'
import type { Context, Prompt } from '@earshot/core/prompt'

/** What many people share. In one browser `page=/help` names an occasion; here it would be everybody's. */
const shared: ReadonlySet<string> = new Set(['page', 'part', 'place', 'table', 'shift', 'staff', 'team'])

/**
 * The key of `limits.oncePer` under which the collector counts a response once, or `undefined` where there is none: an
 * unknown prompt, no `oncePer`, or a context that names no occasion. A table does so only together with a shift.
 */
export function onceKeyOf(prompt: Prompt | undefined, context: Context = {}): string | undefined {
  const key = onceKey(prompt?.limits, context)
  const names = prompt?.limits?.oncePer?.split(/\s+/).filter((name) => Object.hasOwn(context, name)) ?? []
  const isOccasion = names.some((name) => !shared.has(name))
  return isOccasion || (names.includes('table') && names.includes('shift')) ? key : undefined
}
