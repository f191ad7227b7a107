import { parsePrompt } from '@earshot/core/parse-prompt'
import type { Prompt } from '@earshot/core/prompt'
import { fromFormbricks } from './formbricks.ts'
import { isJson, type Loss, type Moved } from './moved.ts'
import { fromPosthog } from './posthog.ts'

/** The tools whose definitions are read, by the name that the command line has for them. */
export const movers: Readonly<Record<'--posthog' | '--formbricks', (definition: unknown) => Moved>> = {
  '--posthog': fromPosthog,
  '--formbricks': fromFormbricks,
}

/** Everything of one file, moved. */
export interface MovedIn {
  readonly prompts: readonly Prompt[]
  /** Those, with where each came from. */
  readonly moved: readonly Moved[]
  /** What did not come along, with the title of the definition it belongs to. */
  readonly losses: readonly (Loss & { readonly of: string })[]
  /** Definitions that no prompt can be made of, and why. */
  readonly refused: readonly string[]
}

/**
 * Moves what a tool's API or export has given: one definition, a list of them, or a page of a list (`results` of PostHog,
 * `data` of Formbricks). Two of the same name get ids that differ.
 */
export function moveIn(value: unknown, from: keyof typeof movers): MovedIn {
  const done: Moved[] = []
  const losses: (Loss & { of: string })[] = []
  const refused: string[] = []
  for (const definition of definitionsIn(value)) {
    const moved = movers[from](definition)
    const prompt = { ...moved.prompt, id: freeId(moved.prompt.id, done) }
    const parsed = parsePrompt(prompt)
    losses.push(...moved.losses.map((loss) => ({ ...loss, of: prompt.title })))
    if (parsed.status === 'ok') done.push({ ...moved, prompt })
    else refused.push(`“${prompt.title}”: ${parsed.issues.map(({ message }) => message).join(' ')}`)
  }
  return { prompts: done.map(({ prompt }) => prompt), moved: done, losses, refused }
}

/** Whether there is anything that looks like a survey of a tool at all. */
export function holdsQuestions(value: unknown): boolean {
  return definitionsIn(value).some(
    (item) =>
      isJson(item) && (Array.isArray(item.questions) || Array.isArray(item.blocks) || isJson(item.data)),
  )
}

function definitionsIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  const page = isJson(value) && [value.results, value.data, value.surveys].find(Array.isArray)
  return page || [value]
}

function freeId(id: string, moved: readonly Moved[]): string {
  let free = id
  for (let number = 2; moved.some(({ prompt }) => prompt.id === free); number++)
    free = `${id.slice(0, 60)}-${number}`
  return free
}
