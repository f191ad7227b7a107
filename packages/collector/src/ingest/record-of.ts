import { hash } from 'node:crypto'
import type { Answer } from '@earshot/core/answer'
import { conditionHolds } from '@earshot/core/condition'
import { lookupIn } from '@earshot/core/conversation'
import {
  type EarshotEvent,
  isResponseEvent,
  type ResponseData,
  type ResponseEvent,
} from '@earshot/core/event'
import { isCriticism } from '@earshot/core/is-criticism'
import type { Prompt } from '@earshot/core/prompt'
import { headlineQuestion } from '../reading/headline-question.ts'
import type { Headline, ResponseState, StorageRecord } from '../storage/port.ts'
import { onceKeyOf } from './once-key-of.ts'

/** The prompts that the collector knows the definition of, by id. */
export type KnownPrompts = ReadonlyMap<string, Prompt>

const stateOf: Readonly<Record<ResponseEvent['type'], ResponseState>> = {
  'earshot.response.updated': 'partial',
  'earshot.response.submitted': 'submitted',
  'earshot.response.withdrawn': 'withdrawn',
}

/** An event as it is stored: with what it counts as, by the definition of its prompt where that is known. */
export function recordOf(event: EarshotEvent, prompts: KnownPrompts): StorageRecord {
  const { source } = event
  if (!isResponseEvent(event)) {
    const what = event.type === 'earshot.prompt.shown' ? 'shown' : 'dismissed'
    return { type: 'run', id: event.data.run, source, what, data: event.data }
  }
  const state = stateOf[event.type]
  // What nobody here knows could tell who a colleague is. Who takes an answer back does not mean that it should go on
  // being read here.
  const read = event.data.audience === 'internal' ? withoutExtra(event.data) : event.data
  const said: ResponseData = state === 'withdrawn' ? { ...withoutExtra(event.data), answers: [] } : read
  const data = withPlainPage(said)
  const prompt = prompts.get(data.prompt.id)
  return {
    type: 'response',
    id: data.response,
    source,
    state,
    data,
    criticism: isCriticism(data, prompt, data.presentation?.scales),
    call: !!prompt?.call && conditionHolds(prompt.call, lookupIn({ context: {}, ...data })),
    onceKey: state === 'withdrawn' ? undefined : onceKeyOf(prompt, data.context),
    headline: headlineOf(data.answers, prompt),
    hash: contentHash(state, event.data),
    time: event.time,
  }
}

function withoutExtra({ extra: _, ...known }: ResponseData): ResponseData {
  return known
}

/** The address of a page without its query and fragment, which may name a person. Our widget sends none of them. */
function withPlainPage(data: ResponseData): ResponseData {
  const { page } = data
  const end = page ? page.path.search(/[?#]/) : -1
  return page && end >= 0 ? { ...data, page: { ...page, path: page.path.slice(0, end) } } : data
}

/** The answer that stands for a response in counts. */
export function headlineOf(answers: readonly Answer[], prompt: Prompt | undefined): Headline | undefined {
  const answer = prompt
    ? answers.find(({ question }) => question === headlineQuestion(prompt)?.id)
    : answers.find(({ value, label }) => typeof label === 'string' && typeof value !== 'boolean')
  return answer && { value: answer.value, ...(typeof answer.label === 'string' && { label: answer.label }) }
}

/** How long it took is measured anew when an answer is sent twice, so it says nothing about what was answered. */
function contentHash(state: ResponseState, data: ResponseData): string {
  const entries: Readonly<Record<string, unknown>> = { state, ...data }
  return hash('sha256', canonicalObject(entries, 'durationMs'))
}

/** JSON with sorted keys. What comes here is at most some thirty levels deep. */
function canonical(value: unknown): string {
  if (typeof value === 'string') return quoted(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  let text = ''
  if (Array.isArray(value)) {
    for (const item of value) text += text ? `,${canonical(item)}` : canonical(item)
    return `[${text}]`
  }
  // A value of JSON, whose entries are all its own.
  return canonicalObject(value as Readonly<Record<string, unknown>>)
}

function canonicalObject(entries: Readonly<Record<string, unknown>>, leftOut?: string): string {
  let text = ''
  for (const key of sorted(Object.keys(entries)))
    if (key !== leftOut) text += `${text ? ',' : ''}${quoted(key)}:${canonical(entries[key])}`
  return `{${text}}`
}

/** What JSON writes as it is. To look costs less than to ask for it, and every text of every event is asked about. */
const plain = /^[ !#-[\]-~]*$/

function quoted(text: string): string {
  return plain.test(text) ? `"${text}"` : JSON.stringify(text)
}

/** More than events have in one object; sorting so takes time by the square. */
const mostByHand = 20

/** The keys in the order of `sort()`, which takes longer for so few. */
function sorted(keys: string[]): readonly string[] {
  if (keys.length > mostByHand) return keys.sort()
  for (let index = 1; index < keys.length; index++) {
    const key = keys[index] as string // there is one at each index
    let at = index
    for (; at > 0 && (keys[at - 1] as string) > key; at--) keys[at] = keys[at - 1] as string
    keys[at] = key
  }
  return keys
}
