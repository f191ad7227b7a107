import type { Answer } from '@earshot/core/answer'
import type { KnownPrompts } from '../ingest/record-of.ts'
import { headlineQuestions } from '../reading/headline-question.ts'
import { tallyResponses } from '../reading/tally-responses.ts'
import type { StoredResponse } from '../storage/port.ts'
import {
  addTo,
  type Digest,
  digestKey,
  emptyPromptDigest,
  newestUnderEach,
  type PromptDigest,
  type SaidMark,
} from './digest.ts'
import {
  contextQuestions,
  pairedQuestions,
  splitNames,
  whereNames,
  wordQuestions,
} from './what-is-counted.ts'

/** Counts responses. The same ones give the same figures, in whatever order they come. */
export function countResponses(
  responses: Iterable<StoredResponse>,
  prompts: KnownPrompts,
  shown: Digest['shown'] = new Map(),
): Digest {
  const parts = new Map<string, PromptDigest>()
  const said: SaidMark[] = []
  const tallied = tallyResponses(prompts)
  for (const response of responses) {
    if (response.state === 'withdrawn' || response.repeats !== undefined) continue
    const { prompt, audience, channel } = response.data
    const key = { prompt: prompt.id, version: prompt.version, audience, channel }
    const name = digestKey(key)
    const part = parts.get(name) ?? emptyPromptDigest(key)
    parts.set(name, part)
    tallied.add(response)
    if (response.data.presentation?.marks?.length) {
      part.leftOut += 1
      continue
    }
    countOne(part, response, prompts)
    said.push(...wordsOf(response))
  }
  return { prompts: parts, said: newestUnderEach(said), shown, tallies: tallied.tallies() }
}

function countOne(part: PromptDigest, response: StoredResponse, prompts: KnownPrompts): void {
  const { data, state, call, criticism } = response
  const prompt = prompts.get(data.prompt.id)
  part.responses += 1
  if (state === 'submitted') part.finished += 1
  if (call) part.calls += 1
  for (const answer of data.answers) {
    addTo(part.given, answer.question)
    for (const value of closedValues(answer)) addTo(part.answers, `${answer.question}=${value}`)
  }
  const headlines = prompt ? headlineQuestions(prompt) : []
  const isJudged = data.answers.some(({ question, label }) =>
    headlines.length ? headlines.some(({ id }) => id === question) : label !== undefined,
  )
  if (isJudged) {
    part.judged += 1
    if (criticism) part.critical += 1
    for (const dimension of [...whereNames, ...splitNames]) {
      const name = data.context?.[dimension]
      if (name === undefined) continue
      addTo(part.judgedWhere, `${dimension}=${name}`)
      if (criticism) addTo(part.criticalWhere, `${dimension}=${name}`)
    }
  }
  if (criticism && prompt?.questions.some(({ id, type }) => id === 'what' && type === 'choices'))
    part.criticalAsked += 1
  countTogether(part, data.answers)
  for (const [question, name] of contextQuestions) {
    const told = data.context?.[name]
    const value = data.answers.find((answer) => answer.question === question)?.value
    if (told !== undefined && isPlain(value)) addTo(part.pairs, `${question}=${value}|${name}=${told}`)
  }
}

/** Answers that are told together, of one person. */
function countTogether(part: PromptDigest, answers: readonly Answer[]): void {
  const given = (question: string) => answers.find((answer) => answer.question === question)?.value
  for (const [a, b] of pairedQuestions) {
    const [first, second] = [given(a), given(b)]
    if (isPlain(first) && isPlain(second)) addTo(part.pairs, `${a}=${first}|${b}=${second}`)
  }
  const overall = given('rating') ?? given('view')
  const needs = [1, 2, 3, 4, 5, 6].map((number) => given(`n${number}`))
  if (typeof overall === 'number' && needs.some((value) => typeof value === 'number'))
    addTo(part.needs, `${overall}:${needs.map((value) => (typeof value === 'number' ? value : '')).join()}`)
}

function isPlain(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number'
}

/** What can be counted of an answer: points, options and ticks, never words. */
function closedValues({ value, label }: Answer): readonly string[] {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return [`${value}`]
  if (typeof value === 'string') return label === undefined ? [] : [value]
  return Array.isArray(value) ? value : []
}

/** Where the words of a response are shown: under each need that it names, or under the question. */
function wordsOf({ id, receivedAt, data, criticism }: StoredResponse): readonly SaidMark[] {
  if (data.audience === 'internal') return []
  const written = data.answers.filter(({ value, label }) => typeof value === 'string' && label === undefined)
  const mark = (under: string): SaidMark => ({ id, at: receivedAt, under })
  const what = data.answers.find(({ question }) => question === 'what')?.value
  const needs =
    criticism && Array.isArray(what) && written.some(({ question }) => question === 'why') ? what : []
  return [
    ...needs.map((need) => mark(`what=${need}`)),
    ...written
      .filter(({ question }) => wordQuestions.includes(question))
      .map(({ question }) => mark(question)),
  ]
}
