import type { Prompt } from '@earshot/core/prompt'

const table = /\b(?:table|served|course|bill)\b/i

/** Whether a prompt is asked at a table, during a visit: by its trigger's event, its limits or its
 * targeting. */
export function isAtTable({ trigger = [], limits, targeting = '' }: Prompt): boolean {
  return [...trigger.map(({ name = '' }) => name), limits?.oncePer ?? '', targeting].some((text) =>
    table.test(text),
  )
}
