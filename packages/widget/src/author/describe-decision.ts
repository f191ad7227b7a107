import type { Decision } from '@earshot/core/decide'

/** A decision in one sentence, for a page that is being looked into (`debug`). */
export function describeDecision(id: string, { rules }: Decision): string {
  const verdicts = rules.map(({ rule, input, passes }) => `${rule} (${input}) ${passes ? 'passes' : 'holds'}`)
  return `“${id}”: ${verdicts.join(', ') || 'no rules'}`
}
