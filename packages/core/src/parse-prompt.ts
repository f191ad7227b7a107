import { mapTexts } from './map-texts.ts'
import { nearest } from './nearest.ts'
import type { Prompt } from './prompt.ts'
import {
  dictionary,
  flag,
  isRecord,
  list,
  must,
  number,
  object,
  oneOf,
  type Report,
  type Shape,
  text,
  whole,
} from './read.ts'
import { condition } from './read-condition.ts'
import { readId } from './read-id.ts'
import { limits } from './read-limits.ts'
import { checkMoments, moment } from './read-moment.ts'
import { namesOf, readQuestions } from './read-questions.ts'
import { targeting } from './read-targeting.ts'
import { trigger } from './read-trigger.ts'
import type { Issue } from './result.ts'

/** A definition that was read, with what was passed over, or what is wrong with it. */
export type ParsedPrompt =
  /** `issues` are told and passed over: unknown names that do nothing. */
  | { readonly status: 'ok'; readonly prompt: Prompt; readonly issues: readonly Issue[] }
  | { readonly status: 'invalid'; readonly issues: readonly Issue[] }

/** What a definition has. `names` are those that a condition may use of its questions. */
export function promptShape(names: readonly string[]): Shape {
  const answers = condition(
    (name) => names.includes(name) || /^context\../.test(name),
    `It may speak of ${names.join(', ')} and context.<name>.`,
  )
  return {
    id: must(readId),
    title: must(text(200)),
    audience: oneOf(['external', 'internal', 'vendor']),
    purpose: text(500),
    questions: must(readQuestions),
    thanks: list(object({ when: answers, text: must(text(500)), unsent: text(500) }), 0, 20),
    display: object({
      as: oneOf(['popover', 'modal', 'inline', 'tab', 'banner', 'page', 'kiosk']),
      at: oneOf([
        'top-start',
        'top',
        'top-end',
        'start',
        'center',
        'end',
        'bottom-start',
        'bottom',
        'bottom-end',
      ]),
    }),
    trigger,
    targeting,
    limits,
    from: moment,
    until: moment,
    criticism: answers,
    call: answers,
    anonymous: flag,
    suppress: whole(0, 1_000),
    priority: number(-1e15, 1e15),
    lintExempt: dictionary(text(500), 50),
    translations: dictionary(dictionary(text(), 2_000)),
    $schema: text(500), // where an editor finds the schema
  }
}

/**
 * Reads a definition that came from outside: JSON, attributes, a call. Never throws. Errors name the place and the
 * mend; names that are not known, also among the keys of `translations`, are told and passed over.
 */
export function parsePrompt(value: unknown): ParsedPrompt {
  const report: Report = { errors: [], warnings: [] }
  const items = isRecord(value) && Array.isArray(value.questions) ? value.questions : []
  const read = object(promptShape(namesOf(items)))(value, '', report)
  checkMoments(value, report)
  if (report.errors.length) return { status: 'invalid', issues: [...report.errors, ...report.warnings] }
  const prompt = read as Prompt // each field was read by its reader
  const { translations, issues } = knownTexts(prompt)
  return {
    status: 'ok',
    prompt: translations ? { ...prompt, translations } : prompt,
    issues: [...report.warnings, ...issues],
  }
}

/**
 * The translations without keys that no text has: they do nothing, and are told. Only the first ones get a “did you mean”,
 * which takes time.
 */
function knownTexts(prompt: Prompt): Pick<Prompt, 'translations'> & { readonly issues: readonly Issue[] } {
  const { translations } = prompt
  if (!translations) return { issues: [] }
  const known: string[] = []
  mapTexts(prompt, (text, key) => {
    known.push(key)
    return text
  })
  const texts = new Set(known)
  const issues: Issue[] = []
  const kept = Object.entries(translations).map(([locale, words]) => {
    const there = Object.entries(words).filter(([key]) => {
      if (texts.has(key)) return true
      const meant = issues.length < 5 && nearest(key, known)
      issues.push({
        code: 'unknown-key',
        path: `translations.${locale}.${key}`,
        message: `No text here has the key “${key}”.${meant ? ` Did you mean “${meant}”?` : ''}`,
      })
      return false
    })
    return [locale, Object.fromEntries(there)]
  })
  return { translations: Object.fromEntries(kept), issues }
}
