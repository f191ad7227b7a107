import { elementOnly } from './element-only.ts'
import { idleCombinations } from './idle-combinations.ts'
import { nearest } from './nearest.ts'
import { wantedBy } from './option-sentences.ts'
import { isContextName, isContextValue, mostContext, options, readOption, settingName } from './options.ts'
import { houseNames, readHouse } from './read-house.ts'
import type { Settings } from './settings.ts'
import { targetingProblem } from './targeting-problem.ts'

/** Tells a sentence, and where it belongs: `display.as`. Empty for the whole. */
type TellAt = (sentence: string, path: string) => void

/**
 * Reads options from JSON or a call: `{ "display": { "as": "modal" } }`. Values are held to what the attribute of the
 * same option takes; `perDay`, `perShift`, `place` and `paymentPaths` to what `decide` takes. `prompts` holds definitions
 * and is read elsewhere.
 */
export function readConfig(config: Readonly<Record<string, unknown>>, tell: TellAt): Settings {
  const places = Object.entries(options).map(([name, [kind, json = settingName(name)]]) => ({
    name,
    kind,
    json,
  }))
  const known = [...places.map(({ json }) => json), 'prompts', 'context', ...houseNames]
  for (const name of namesIn(config, known)) {
    if (known.includes(name)) continue
    const fields = known.filter((path) => path.startsWith(`${name}.`))
    const meant = nearest(name, name.includes('.') ? known : known.map((path) => path.replace(/\..*/, '')))
    tell(
      fields.length
        ? `“${name}” in the configuration does nothing: it must be an object with ${fields.map((path) => path.slice(name.length + 1)).join(', ')}.`
        : `“${name}” in the configuration is not known and does nothing.${meant ? ` Did you mean “${meant}”?` : ''}`,
      name,
    )
  }
  const settings: Record<string, unknown> = {}
  for (const { name, kind, json } of places) {
    const given = valueAt(config, json)
    if (given === undefined || given === null) continue
    const list = Array.isArray(given) && (kind === 'scale' || kind === 'words' || kind === 'hours')
    const text = list
      ? given.join(kind === 'scale' ? '|' : kind === 'hours' ? ',' : ' ')
      : String(Array.isArray(given) ? 'a list' : given)
    // `prompt: []` is an answer, where an attribute without a name is a slip.
    const none = list && name === 'prompt' && !given.length
    const value = none ? [] : typeof given !== 'object' || list ? readOption(kind, text) : undefined
    if (value === undefined)
      tell(`${json}: “${text.slice(0, 60)}” does nothing: it takes ${wantedBy(kind, text)}`, json)
    else settings[settingName(name)] = value
    const problem = value !== undefined && name === 'targeting' && targetingProblem(text, json)
    if (problem) tell(problem, json)
  }
  const { context } = config
  for (const sentence of idleCombinations(settings)) tell(sentence, '')
  const misplaced = elementOnly(settings, 'display.as')
  if (misplaced) tell(misplaced, 'display.as')
  return { ...settings, ...readHouse(config, tell), ...readContext(context, tell) }
}

/** The names that were written, a field of an object with its path. */
function namesIn(config: Readonly<Record<string, unknown>>, known: readonly string[]): readonly string[] {
  return Object.entries(config).flatMap(([name, value]) =>
    value &&
    typeof value === 'object' &&
    !Array.isArray(value) &&
    known.some((path) => path.startsWith(`${name}.`))
      ? Object.keys(value).map((field) => `${name}.${field}`)
      : value === undefined || value === null
        ? []
        : [name],
  )
}

/** Context from JSON or a call: every value as text; what is no text or looks personal is left out and told. */
function readContext(context: unknown, tell: TellAt): Pick<Settings, 'context'> {
  if (context === undefined || context === null) return {}
  if (typeof context !== 'object' || Array.isArray(context)) {
    tell('“context” in the configuration does nothing: it must be an object of texts.', 'context')
    return {}
  }
  const kept = Object.entries(context).flatMap(([name, given]) => {
    if (given === undefined || given === null) return []
    if (!isContextName(name)) {
      tell(`context.${name} is left out: JavaScript keeps this name for itself.`, `context.${name}`)
      return []
    }
    if (typeof given !== 'object' && isContextValue(String(given))) return [[name, String(given)]]
    tell(
      typeof given === 'object'
        ? `context.${name} is no text and is left out.`
        : `context.${name} is longer than 200 characters or looks like an e-mail address, a phone number or a card number, and is left out. Give an opaque id.`,
      `context.${name}`,
    )
    return []
  })
  if (kept.length > mostContext)
    tell(`“context” has ${kept.length} names; only the first ${mostContext} are kept.`, 'context')
  return { context: Object.fromEntries(kept.slice(0, mostContext)) }
}

function valueAt(config: Readonly<Record<string, unknown>>, path: string): unknown {
  let value: unknown = config
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
    value = (value as Record<string, unknown>)[name] // an object, checked on the line above
  }
  return value
}
