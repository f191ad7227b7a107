import { parseCondition } from '@earshot/core/condition'

/** The first question that a condition speaks of; `undefined` where it hangs on nothing, or on the context alone. */
export function answerIn(when: string | undefined): string | undefined {
  const parsed = parseCondition(when ?? '')
  return parsed.status === 'ok' ? parsed.names.find((name) => !name.startsWith('context.')) : undefined
}
