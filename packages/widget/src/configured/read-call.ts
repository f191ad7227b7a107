import type { Context } from '@earshot/core/prompt'
import { isContextName, isContextValue, mostContext, options, readOption } from '../attributes.ts'
import type { AskOptions } from '../face.ts'
import type { Settings } from '../settings.ts'
import type { Tell } from '../tell.ts'

/** Reads what was given with a call, held to what the attribute of the same option takes; what does not fit is told. */
export function readCall(given: AskOptions, tell: Tell): Settings {
  const { context, display, locale, ...unknown } = Object(given) as AskOptions // a page may give anything
  for (const name of Object.keys(unknown))
    tell(`“${name}” does nothing in a call, which takes context, display: { as, at }, locale and within.`)
  const option = (name: string, value: unknown): unknown => {
    if (value === undefined) return undefined
    const read = readOption(options[name]?.[0] ?? 'text', String(value))
    if (read === undefined) tell(`${name} “${String(value)}” does nothing: there is no such value.`)
    return read
  }
  const settings = {
    display: option('display', display?.as),
    placement: option('placement', display?.at),
    locale: option('locale', locale),
    ...(context && { context: contextFrom(context, tell) }),
  }
  // The table's readers give exactly the values of the settings' types.
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)) as Settings
}

function contextFrom(given: object, tell: Tell): Context {
  const kept = Object.entries(given).flatMap(([name, value]: [string, unknown]) => {
    if (value === undefined || value === null) return []
    if (!isContextName(name)) tell(`context.${name} is left out: JavaScript keeps this name for itself.`)
    else if (typeof value !== 'object' && isContextValue(String(value))) return [[name, String(value)]]
    else tell(`context.${name} is no short text or looks personal and is left out. Give an opaque id.`)
    return []
  })
  if (kept.length > mostContext)
    tell(`a context of ${kept.length} names is too much; only the first ${mostContext} are kept.`)
  return Object.fromEntries(kept.slice(0, mostContext))
}
