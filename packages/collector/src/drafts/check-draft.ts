import { parsePrompt } from '@earshot/core/parse-prompt'
import type { Prompt } from '@earshot/core/prompt'
import { lintJson } from '@earshot/lint/lint-json'
import type { Draft } from './read-draft.ts'

/** What the lint says of a draft. */
export interface DraftFinding {
  readonly level: 'error' | 'warning' | 'note'
  readonly message: string
  /** The field that it belongs to; absent where it speaks of the whole. */
  readonly field?: string
}

export interface CheckedDraft {
  readonly findings: readonly DraftFinding[]
  /** Absent where it cannot be asked as it is. */
  readonly prompt?: Prompt
}

export interface DraftRules {
  /** The names of the fields that the form has. */
  readonly fields: ReadonlySet<string>
  /** The prompt as it was asked until now. */
  readonly previous: Prompt | undefined
  /** A sentence where the name cannot be taken. */
  readonly nameProblem: (id: string) => string | undefined
}

/** Holds a draft against the parser and the rules of honest asking, each finding beside its field. */
export function checkDraft(
  { definition, fieldAt }: Draft,
  { fields, previous, nameProblem }: DraftRules,
): CheckedDraft {
  const taken = nameProblem(`${definition.id}`)
  const found = lintJson(JSON.stringify(definition), previous ? { previous } : {})
  const findings: DraftFinding[] = [
    ...(taken ? [{ level: 'error', message: taken, field: 'id' } as const] : []),
    ...found.map(({ level, message, path }) => {
      const field = nearestField(fieldAt(path), fields)
      return { level, message, ...(field && { field }) }
    }),
  ]
  const isRefused = findings.some(({ level }) => level === 'error')
  const parsed = isRefused ? undefined : parsePrompt(definition)
  return { findings, ...(parsed?.status === 'ok' && { prompt: parsed.prompt }) }
}

/** The field at a place, or the nearest around it, or the first one within it. */
function nearestField(path: string, fields: ReadonlySet<string>): string | undefined {
  for (let at = path; at; at = at.replace(/(?:\.|^)[^.[\]]*$|\[\d+\]$/, '')) {
    if (fields.has(at)) return at
    if (fields.has(`${at}.text`)) return `${at}.text`
    const inside =
      at === path && [...fields].find((name) => name.startsWith(`${at}.`) || name.startsWith(`${at}[`))
    if (inside) return inside
  }
  return undefined
}
