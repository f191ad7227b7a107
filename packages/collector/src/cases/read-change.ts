import type { CaseDeed } from './case.ts'
import { causes, isCause } from './causes.ts'
import { readDeed } from './read-deed.ts'

export type ReadChange =
  | { readonly status: 'ok'; readonly by: string; readonly deeds: readonly CaseDeed[] }
  | { readonly status: 'invalid'; readonly message: string }

/** What each state asks for beside its name. */
const asks: Readonly<Record<string, readonly string[]>> = {
  contacted: ['way', 'words'],
  resolved: ['answer', 'cause', 'change'],
  'looked-at': ['cause', 'change'],
  spam: ['why'],
  'not-spam': [],
}
/** What may be said besides. */
const mayAsk: Readonly<Record<string, readonly string[]>> = { resolved: ['ways'] }
const always = ['by', 'owner', 'note', 'state']
const known = new Set([...always, ...[asks, mayAsk].flatMap((one) => Object.values(one).flat())])
const states = Object.keys(asks).join(', ')

/**
 * Reads what a program wants done to a case: `owner` takes it, `note` notes, `state` with its own fields takes it a step
 * on, in this order. What is not known is told, so that nothing is passed over in silence.
 *
 * @param text - JSON, an object whose values are texts
 */
export function readChange(text: string | undefined): ReadChange {
  const invalid = (message: string): ReadChange => ({ status: 'invalid', message })
  const fields = fieldsIn(text)
  if (!fields) return invalid('Send an object as JSON whose values are texts, such as {"owner": "Anna"}.')
  const stranger = [...fields.keys()].find((name) => !known.has(name))
  if (stranger !== undefined)
    return invalid(`“${stranger.slice(0, 50)}” is not known. Known: ${[...known].join(', ')}.`)
  const state = fields.get('state')
  if (state !== undefined && !Object.hasOwn(asks, state)) return invalid(`state is one of: ${states}.`)
  const needed = state === undefined ? [] : (asks[state] ?? [])
  const extra = [...fields.keys()].find(
    (name) => ![...always, ...needed, ...(mayAsk[state ?? ''] ?? [])].includes(name),
  )
  if (extra !== undefined) return invalid(`“${extra}” belongs to another state than this change names.`)
  const missing = needed.find((name) => !fields.get(name)?.trim())
  if (missing !== undefined)
    return invalid(`state ${state} needs ${needed.join(', ')}; ${missing} is missing.`)
  const cause = fields.get('cause')
  if (cause !== undefined && !isCause(cause)) return invalid(`cause is one of: ${causes.join(', ')}.`)
  const forms = [
    ...(fields.has('owner') ? [{ deed: 'took', owner: fields.get('owner') ?? '' }] : []),
    ...(fields.has('note') ? [{ deed: 'noted', words: fields.get('note') ?? '' }] : []),
    ...(state === undefined ? [] : [{ ...Object.fromEntries(fields), deed: state }]),
  ]
  if (!forms.length) return invalid('Send owner, note or state.')
  const deeds = forms.flatMap((form) => readDeed(new URLSearchParams(form)) ?? [])
  // Of all that is asked for, only the way of reaching somebody is one of a list.
  if (deeds.length < forms.length) return invalid('way is one of: phone, mail, in-person, link.')
  return { status: 'ok', by: (fields.get('by') ?? '').trim().slice(0, 100), deeds }
}

function fieldsIn(text: string | undefined): ReadonlyMap<string, string> | undefined {
  try {
    const read: unknown = JSON.parse(text ?? '')
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return undefined
    const entries = Object.entries(read)
    return entries.every(([, value]) => typeof value === 'string') ? new Map(entries) : undefined
  } catch {
    return undefined // it is not JSON, and is told so
  }
}
