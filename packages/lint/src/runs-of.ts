import { type Condition, holds, parseCondition } from '@earshot/core/condition'
import type { Prompt } from '@earshot/core/prompt'
import { type Question, scalePoints } from '@earshot/core/question'
import { leavesOf, namesOf, operandsOf } from './leaves-of.ts'
import { valuesOf } from './values-of.ts'

/** One way through a prompt, to its end. */
export interface Run {
  /** The questions shown, messages too. */
  readonly shown: readonly Question[]
  /** By question and by `context.<name>`; what was skipped or not told is absent. */
  readonly answers: ReadonlyMap<string, unknown>
  /** Whether a person should read it first: by the prompt's own `criticism`, else a rating below its middle. */
  readonly critical: boolean
}

/** The ways through a prompt. */
export interface Runs {
  readonly runs: readonly Run[]
  /** Whether these are all there are. */
  readonly all: boolean
}

/** More ways than most written prompts have; those beyond are not looked at. */
const mostRuns = 1_000
/** Questions and comparisons that are looked at over all ways: where one way has many of them, fewer ways are walked. */
const mostWork = 200_000
const fewestRuns = 20

/** Stands for a text, and for any context value that no condition speaks of. */
const something = 'something'

const known = new WeakMap<Prompt, Runs>()

/**
 * The ways through a prompt: each value of each name that a condition speaks of, tried with the others. Every one can
 * be taken, as far as the page may tell any context. At most 1,000 are walked, and of a prompt of more than 200 questions
 * and comparisons fewer, down to 20, so that no prompt takes long.
 */
export function runsOf(prompt: Prompt): Runs {
  const before = known.get(prompt)
  if (before) return before
  const conditions = conditionsOf(prompt)
  const compared = comparedIn([...conditions.values()].flatMap(leavesOf))
  const most = mostFor(prompt, conditions)
  let ways: readonly Way[] = [{ shown: [], answers: new Map() }]
  for (const [name, values] of compared)
    if (name.startsWith('context.'))
      ways = branched(ways, most, name, () => true, [undefined, ...values, something])
  for (const question of prompt.questions) {
    const when = conditions.get(question.when)
    const values = compared.get(question.id)
    ways = branched(
      ways,
      most,
      question.id,
      ({ answers }) => !when || holds(when, (name) => answers.get(name)),
      values ? answersTo(question, [...values]) : [something],
      question,
    )
  }
  const criticism = conditions.get(prompt.criticism)
  const runs = ways.map((way) => ({ ...way, critical: isCritical(way, criticism) }))
  const found = { runs, all: runs.length < most }
  known.set(prompt, found)
  return found
}

function mostFor({ questions }: Prompt, conditions: ReturnType<typeof conditionsOf>): number {
  const each = questions.map(({ when }) => conditions.get(when))
  const comparisons = each.reduce((sum, when) => sum + (when ? leavesOf(when).length : 0), 0)
  const affordable = Math.floor(mostWork / (questions.length + comparisons))
  return Math.min(mostRuns, Math.max(fewestRuns, affordable))
}

/** A number stands on one side of a comparison, and the next ones on the other. */
const near = (value: string | number): readonly unknown[] =>
  typeof value === 'number' ? [value, value - 1, value + 1] : [value]

type Way = Pick<Run, 'shown' | 'answers'>

/** The conditions that parse, by their text. */
function conditionsOf({ questions, criticism }: Prompt): ReadonlyMap<string | undefined, Condition> {
  const texts = new Set([criticism, ...questions.map(({ when }) => when)])
  return new Map(
    [...texts].flatMap((text) => {
      const parsed = parseCondition(text ?? '')
      return parsed.status === 'ok' ? [[text, parsed.condition] as const] : []
    }),
  )
}

/** The ways on from each way: with each value where the question is shown, and as it was where it is not. */
function branched(
  ways: readonly Way[],
  most: number,
  name: string,
  isShown: (way: Way) => boolean,
  values: readonly unknown[],
  question?: Question,
): readonly Way[] {
  const each = [...new Set(values)]
  const on: Way[] = []
  for (const way of ways) {
    if (on.length === most) break
    if (!isShown(way)) {
      on.push(way)
      continue
    }
    const shown = question ? [...way.shown, question] : way.shown
    for (const value of each.slice(0, most - on.length))
      on.push({
        shown,
        answers: value === undefined ? way.answers : new Map([...way.answers, [name, value]]),
      })
  }
  return on
}

/** By name, what conditions compare it with. */
function comparedIn(leaves: readonly Condition[]): ReadonlyMap<string, ReadonlySet<unknown>> {
  const compared = new Map<string, Set<unknown>>()
  for (const leaf of leaves) {
    const values = operandsOf(leaf).flatMap((side) => (side.type === 'value' ? near(side.value) : []))
    for (const name of namesOf(leaf)) {
      const known = compared.get(name) ?? new Set()
      compared.set(name, known)
      for (const value of values) known.add(value)
    }
  }
  return compared
}

function answersTo(question: Question, compared: readonly unknown[]): readonly unknown[] {
  const skipped = question.required ? [] : [undefined]
  switch (question.type) {
    case 'rating':
    case 'choice':
      return [...valuesOf(question), ...skipped]
    case 'choices':
    case 'ranking':
      return [...question.options.map(({ id }) => [id]), ...skipped]
    case 'consent':
      return [true, ...skipped]
    case 'message':
      return [undefined]
    default:
      return [something, ...compared, ...skipped]
  }
}

function isCritical({ shown, answers }: Way, criticism: Condition | undefined): boolean {
  if (criticism) return holds(criticism, (name) => answers.get(name))
  return shown.some((question) => {
    const value = answers.get(question.id)
    if (question.type !== 'rating' || typeof value !== 'number') return false
    const points = scalePoints(question.scale)
    return value < ((points[0]?.value ?? 0) + (points.at(-1)?.value ?? 0)) / 2
  })
}
