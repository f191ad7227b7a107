import { type ParsedPrompt, parsePrompt } from '@earshot/core/parse-prompt'
import type { Prompt } from '@earshot/core/prompt'
import { readConfig } from '@earshot/core/read-config'
import { type Finding, lintPrompt } from './lint-prompt.ts'
import { locatedJson } from './located-json.ts'
import { placeAt } from './place-at.ts'
import { rawPrompt } from './raw-prompt.ts'
import type { Site } from './site.ts'

/**
 * A finding in a file. Beside the rules of `rules` there are: `json`, the text is no JSON; `definition`, core's parser
 * refuses it or passes over a part; `option`, an option does nothing.
 */
export interface LocatedFinding extends Finding {
  /** Both from 1, as editors count. */
  readonly line: number
  readonly column: number
  /** The prompt that it was found in. */
  readonly prompt?: string
}

/**
 * Lints JSON: one definition, a list of them, or a configuration with `prompts`, as a page has it in
 * `data-earshot-config`. Never throws. Rules see the
 * fields too that the parser passes over, such as a preset answer. The pointers of a `fix` are those of the whole text.
 */
export function lintJson(text: string, site: Site = {}): readonly LocatedFinding[] {
  const read = locatedJson(text)
  if (read.status === 'invalid')
    return [{ rule: 'json', level: 'error', path: '', message: read.message, ...at(text, read.offset) }]
  const place = (path: string) => at(text, offsetOf(read.offsets, path))
  const { value } = read
  const definitions = definitionsIn(value)
  const parsed = definitions.map(({ value: given, ...rest }) => ({
    ...rest,
    given,
    result: parsePrompt(given),
  }))
  const valid = parsed.flatMap(({ result }) => (result.status === 'ok' ? [result.prompt] : []))
  const whole: Site = { prompts: valid, ...site }
  const found = [
    ...(isBlock(value) ? optionFindings(value).map((item) => ({ ...item, ...place(item.path) })) : []),
    ...parsed.flatMap(({ path: before, pointer, given, result }) => {
      const prompt = idOf(given)
      return [
        ...issuesOf(result),
        ...(result.status === 'ok' ? lintPrompt(rawPrompt(result.prompt, given), whole) : []),
      ].map(({ fix, ...item }): LocatedFinding => {
        const path = joined(before, item.path)
        return {
          ...item,
          path,
          ...place(path),
          ...(fix && { fix: fix.map((edit) => ({ ...edit, path: pointer + edit.path })) }),
          ...(prompt && { prompt }),
        }
      })
    }),
  ]
  return found.sort((one, other) => one.line - other.line || one.column - other.column)
}

/** What the parser of definitions refuses, or passes over. */
export function issuesOf({ issues }: ParsedPrompt): readonly Finding[] {
  return issues.map(({ path, message, code }) => ({
    rule: 'definition',
    level: code === 'unknown-field' ? 'warning' : 'error',
    path,
    message,
  }))
}

/** The definitions of a JSON text that parse, for a site that has several files. */
export function promptsIn(text: string): readonly Prompt[] {
  const read = locatedJson(text)
  if (read.status === 'invalid') return []
  return definitionsIn(read.value).flatMap(({ value }) => {
    const parsed = parsePrompt(value)
    return parsed.status === 'ok' ? [parsed.prompt] : []
  })
}

interface Definition {
  readonly value: unknown
  /** From the top of the text. */
  readonly path: string
  /** The same as a JSON pointer. */
  readonly pointer: string
}

function definitionsIn(value: unknown): readonly Definition[] {
  if (Array.isArray(value))
    return value.map((item: unknown, index) => ({ value: item, path: `[${index}]`, pointer: `/${index}` }))
  if (!isBlock(value)) return [{ value, path: '', pointer: '' }]
  const { prompts } = value
  return (Array.isArray(prompts) ? prompts : []).map((item: unknown, index) => ({
    value: item,
    path: `prompts[${index}]`,
    pointer: `/prompts/${index}`,
  }))
}

type Block = Readonly<Record<string, unknown>>

/** A configuration and not a definition: it has `prompts`, or names one in `prompt`, and no questions of its own. */
function isBlock(value: unknown): value is Block {
  if (typeof value !== 'object' || value === null || 'questions' in value) return false
  return 'prompts' in value || 'prompt' in value
}

function optionFindings(block: Block): readonly Finding[] {
  const found: Finding[] = []
  readConfig(block, (message, path) => {
    found.push({ rule: 'option', level: path ? 'error' : 'warning', path, message })
  })
  return found
}

function idOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
    ? value.id
    : undefined
}

/** What is told of the site or its markup has no place in the text. */
function joined(before: string, path: string): string {
  if (/^(?:site\.|markup:)/.test(path)) return path
  return before && path ? `${before}.${path}` : before + path
}

/** The nearest part that stands in the text: a missing field is told at what should have it. */
function offsetOf(offsets: ReadonlyMap<string, number>, path: string): number {
  for (let known = path; known; known = known.replace(/(?:^|\.)[^.[\]]*$|\[\d+\]$/, '')) {
    const offset = offsets.get(known)
    if (offset !== undefined) return offset
    if (!/\.|\[/.test(known)) break
  }
  return offsets.get('') ?? 0
}

function at(text: string, offset: number): { readonly line: number; readonly column: number } {
  const { line, column } = placeAt(text, offset)
  return { line, column }
}
