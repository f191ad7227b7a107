import { type Condition, parseCondition } from '@earshot/core/condition'
import type { Prompt } from '@earshot/core/prompt'
import { neededNames } from './needed-names.ts'

/**
 * For each question's id, all that must hold for it to be shown: its own `when`, and that of each question whose
 * answer it cannot do without. A `when` that does not parse is left out; `parsePrompt` reports it.
 */
export function pathsOf(prompt: Prompt): ReadonlyMap<string, readonly Condition[]> {
  const found = known.get(prompt) ?? walk(prompt)
  known.set(prompt, found)
  return found
}

/** A dozen rules ask for the same prompt. */
const known = new WeakMap<Prompt, ReadonlyMap<string, readonly Condition[]>>()

function walk({ questions }: Prompt): ReadonlyMap<string, readonly Condition[]> {
  const paths = new Map<string, readonly Condition[]>()
  for (const { id, when } of questions) {
    const parsed = when === undefined ? undefined : parseCondition(when)
    if (parsed?.status !== 'ok') {
      paths.set(id, [])
      continue
    }
    const { condition } = parsed
    const before = [...neededNames(condition)].flatMap((name) => paths.get(name) ?? [])
    paths.set(id, [...new Set([...before, condition])])
  }
  return paths
}
