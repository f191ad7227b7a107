import type { Prompt } from '@earshot/core/prompt'
import type { Fix } from './fix.ts'

type Edit = Fix[number]

/**
 * The prompt with a fix applied. The given one stays as it is; parts that no edit touches are shared.
 *
 * @throws TypeError where a path leads nowhere: the fix belongs to another prompt
 * @example applyFix(prompt, [{ op: 'replace', path: '/questions/0/text', value: 'How was it?' }])
 */
export function applyFix(prompt: Prompt, fix: Fix): Prompt {
  return fix.reduce<unknown>((value, edit) => edited(value, keysOf(edit.path), edit), prompt) as Prompt // fixes of the rules keep the shape
}

/** `~1` stands for a slash inside a name and `~0` for a tilde. */
function keysOf(path: string): readonly string[] {
  return path
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function edited(value: unknown, [key, ...rest]: readonly string[], edit: Edit): unknown {
  if (key === undefined) return edit.value
  const last = rest.length === 0
  if (Array.isArray(value)) {
    const at = key === '-' ? value.length : /^\d+$/.test(key) ? Number(key) : -1
    const added = last && edit.op === 'add'
    if (at < 0 || at > value.length - (added ? 0 : 1)) throw nowhere(edit)
    const items =
      last && edit.op !== 'replace' ? (added ? [edit.value] : []) : [edited(value[at], rest, edit)]
    return [...value.slice(0, at), ...items, ...value.slice(added ? at : at + 1)]
  }
  if (typeof value !== 'object' || value === null) throw nowhere(edit)
  const fields = new Map<string, unknown>(Object.entries(value))
  if (!fields.has(key) && !(last && edit.op === 'add')) throw nowhere(edit)
  if (last && edit.op === 'remove') fields.delete(key)
  else fields.set(key, edited(fields.get(key), rest, edit))
  return Object.fromEntries(fields)
}

function nowhere({ path }: Edit): TypeError {
  return new TypeError(`applyFix: “${path}” leads nowhere in this prompt.`)
}
