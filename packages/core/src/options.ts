import { parseDuration } from './duration.ts'
import { looksPersonal } from './looks-personal.ts'
import type { Settings } from './settings.ts'

/** What an option takes: one of a few words, or a kind of text. */
export type Kind =
  | readonly string[]
  | 'text'
  | 'words'
  | 'duration'
  | 'share'
  | 'flag'
  | 'scale'
  | 'colour'
  | 'opaque'
  | 'hours'
  | 'pin'
  | 'public-key'
  | 'language'

/**
 * THE table: every option once, with what it takes and, where that is not its name in camel case, its place in JSON.
 * From it come the attribute on the script, on any element and on `<earshot-prompt>`, the parameter in the script's
 * address, and the place in JSON and JavaScript. `context-<name>` comes on top.
 */
const table = {
  prompt: ['words'],
  endpoint: ['text'],
  key: ['public-key'],
  site: ['text'],
  'send-to': ['words'],
  person: ['opaque'],
  audience: [['external', 'internal', 'vendor']],
  locale: ['language'],
  theme: [['auto', 'light', 'dark']],
  accent: ['colour'],
  storage: [['none', 'session', 'local']],
  consent: [['required', 'granted', 'denied']],
  display: [['popover', 'modal', 'inline', 'tab', 'banner', 'page', 'kiosk'], 'display.as'],
  placement: [
    ['top-start', 'top', 'top-end', 'start', 'center', 'end', 'bottom-start', 'bottom', 'bottom-end'],
    'display.at',
  ],
  trigger: [['load', 'click', 'scroll', 'exit', 'idle', 'visible', 'event', 'manual'], 'trigger.on'],
  delay: ['duration', 'trigger.after'],
  depth: ['share', 'trigger.depth'],
  selector: ['text', 'trigger.selector'],
  event: ['text', 'trigger.name'],
  targeting: ['text'],
  every: ['duration', 'limits.every'],
  'once-per': ['text', 'limits.oncePer'],
  share: ['share', 'limits.share'],
  rest: ['duration'],
  question: ['text'],
  scale: ['scale'],
  thanks: ['text'],
  launcher: ['text'],
  hours: ['hours', 'kiosk.hours'],
  'time-zone': ['text', 'kiosk.timeZone'],
  pin: ['pin', 'kiosk.pin'],
  channel: ['text'],
  debug: ['flag'],
} as const

/** The table with its names and words as types: what typings of the element are made of. */
export type OptionTable = typeof table

/** The table, to be asked for any name. */
export const options: Readonly<Record<string, readonly [kind: Kind, json?: string]>> = table

/** Attributes that HTML itself gives a meaning on every element. `once-per` begins like a listener and is none. */
export const htmlOwn: RegExp =
  /^(id|class|style|slot|hidden|title|lang|dir|role|tabindex|part|is|nonce|translate|data-.*|aria-.*|on[^-]*|xmlns.*)$/

/** The key of an option in the settings: `once-per` is `oncePer`. */
export function settingName(option: string): string {
  return option.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/** A name and a text that could not be used: an unknown option, or a value that it does not take. */
export type Misfit = readonly [name: string, given: string]

/** What was read, and what could not be used. */
export interface ReadOptions {
  readonly settings: Settings
  readonly misfits: readonly Misfit[]
}

/**
 * Reads options from names and texts: attributes without their prefix, or the parameters of an address. What cannot be
 * used is given back, so that somebody can be told; the rest counts.
 */
export function readOptions(entries: Iterable<readonly [string, string]>): ReadOptions {
  const settings: Record<string, unknown> = {}
  const context: Record<string, string> = {}
  const misfits: Misfit[] = []
  for (const [name, given] of entries) {
    const key = /^context-(.+)/.exec(name)?.[1]
    const row = Object.hasOwn(options, name) ? options[name] : undefined
    const value = key
      ? isContextName(key) && isContextValue(given)
        ? given
        : undefined
      : row && readOption(row[0], given)
    if (value === undefined) misfits.push([name, given])
    else if (key) context[key] = given
    else settings[settingName(name)] = value
  }
  return { settings: { ...settings, ...(Object.keys(context).length && { context }) }, misfits }
}

/** A span of opening hours, as `Place` in `situation.ts` writes it. */
const hoursSpan = /^((sun|mon|tue|wed|thu|fri|sat) )*([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/

/** Reads one text as its kind; `undefined` where it does not fit. */
export function readOption(kind: Kind, given: string): unknown {
  const text = given.trim()
  if (typeof kind === 'object') return kind.includes(text) ? text : undefined
  switch (kind) {
    case 'flag':
      return /^(|true|yes|on|1)$/i.test(text) || (/^(false|no|off|0)$/i.test(text) ? false : undefined)
    case 'duration':
      return parseDuration(text) === undefined ? undefined : text
    case 'share': {
      const number = text.replace(/\s*%$/, '')
      const share = Number(number || 'none') / (number === text ? 1 : 100)
      return share >= 0 && share <= 1 ? share : undefined
    }
    case 'scale': {
      const points = text.split('|').map((point) => point.trim())
      return points.length > 1 && points.length < 12 && points.every(Boolean) ? points : undefined
    }
    case 'words':
      return text ? text.split(/\s+/) : undefined
    case 'colour':
      return /^(#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})|[a-z]+|(?!url)[a-z-]+\([^;{}]*\))$/i.test(text)
        ? text
        : undefined
    case 'opaque':
      return !text || looksPersonal(text) || /^\+?[\d\s().-]{7,}$/.test(text) ? undefined : text
    case 'hours': {
      const spans = text.split(',').map((span) => span.trim().toLowerCase().replace(/\s+/g, ' '))
      return spans.every((span) => hoursSpan.test(span)) ? spans : undefined
    }
    case 'pin':
      return /^\d{4,12}$/.test(text) ? text : undefined
    case 'public-key':
      return /^sk_/.test(text) ? undefined : text || undefined
    case 'language':
      // Written with `_` by some systems. Names of languages (`deutsch`) would pass as tags of five letters and more.
      return /^[a-z]{2,3}([-_][a-z\d]{1,8})*$/i.test(text) ? text : undefined
    case 'text':
      return text || undefined
  }
}

/** So many names a context has room for. A receiver refuses an answer that has more, and with it what was said. */
export const mostContext = 50

/** Names that reach a prototype are refused by receivers, together with the answer. */
export function isContextName(name: string): boolean {
  return !/^(__proto__|constructor|prototype)$/.test(name)
}

/** Context travels with the answers and can be read by every script of the page, so it may hold nothing personal. */
export function isContextValue(given: string): boolean {
  return given.length <= 200 && !looksPersonal(given)
}
