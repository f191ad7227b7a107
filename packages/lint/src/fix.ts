/** Edits that mend a flaw, in order. `path` is a JSON pointer (RFC 6901); `op` has the meaning of RFC 6902. */
export type Fix = readonly {
  readonly path: string
  readonly op: 'replace' | 'remove' | 'add'
  readonly value?: unknown
}[]

/**
 * A prompt, or any JSON, with the edits of a fix made. The one given stays as it is.
 *
 * @throws RangeError where a pointer leads nowhere: a fix belongs to the prompt it was made for.
 */
export function applyFix<T>(prompt: T, fix: Fix): T {
  const mended = fix.reduce<unknown>(
    (value, edit) => edited(value, edit.path.split('/').slice(1).map(unescaped), edit),
    prompt,
  )
  return mended as T // the rule that made the fix answers for the shape
}

/** `~1` stands for “/” and `~0` for “~”. */
const unescaped = (key: string): string => key.replaceAll('~1', '/').replaceAll('~0', '~')

function edited(value: unknown, [key, ...rest]: readonly string[], edit: Fix[number]): unknown {
  if (key === undefined) return edit.value
  if (typeof value !== 'object' || value === null) throw nowhere(edit)
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown> // a list is read by its indexes too
  const end = Array.isArray(copy) && key === '-' ? `${copy.length}` : key
  const held = Object.hasOwn(copy, end) && end !== '__proto__'
  if (rest.length) {
    if (!held) throw nowhere(edit)
    copy[end] = edited(copy[end], rest, edit)
    return copy
  }
  if (!held && edit.op !== 'add') throw nowhere(edit)
  if (Array.isArray(copy)) {
    const at = Number(end)
    if (!Number.isInteger(at) || at < 0 || at > copy.length) throw nowhere(edit)
    copy.splice(at, edit.op === 'add' ? 0 : 1, ...(edit.op === 'remove' ? [] : [edit.value]))
  } else if (edit.op === 'remove') delete copy[end]
  else copy[end] = edit.value
  return copy
}

const nowhere = ({ op, path }: Fix[number]): RangeError =>
  new RangeError(`applyFix: there is nothing to ${op} at ${path}`)
