import type { Prompt } from '@earshot/core/prompt'
import type { Question } from '@earshot/core/question'
import { example, open, rating } from '../example.ts'
import { labelsOf } from '../labels-of.ts'
import { lengthOf } from '../length-of.ts'
import type { Flaw, Rule } from '../rule.ts'
import { speechOf } from '../speech-of.ts'
import { stepsOf } from '../steps-of.ts'

const most = { micro: 3, survey: 10, yearly: 21 } as const

/** Silent reading of English takes a minute for 238 words (Brysbaert, 2019). */
const wordsASecond = 238 / 60
/** Our own estimates, on the short side: a tap, and a written answer of a short sentence. */
const tapSeconds = 2
const writingSeconds = 15

/** A prompt is short, and as short as it says. */
export const length: Rule = {
  id: 'F-01',
  level: 'warning',
  reason:
    'Of people who leave, three quarters do so at the start; a promise of time that is not kept loses the rest (7,000 web surveys, 2 million answers: 40 % leave, and after 10 minutes 2 % more with each minute).',
  bad: example([rating(), ...['a', 'b', 'c'].map((id) => ({ ...rating(), id })), open], {
    trigger: [{ on: 'load', after: '5s' }],
    limits: { every: '30d' },
  }),
  good: example([rating(), open], {
    trigger: [{ on: 'load', after: '5s' }],
    limits: { every: '30d' },
  }),
  check: (prompt) => {
    const steps = stepsOf(prompt)
    const kind = lengthOf(prompt)
    const tooMany: readonly Flaw[] =
      steps.length > most[kind]
        ? [
            {
              path: 'questions',
              message: `One way through this prompt has ${steps.length} steps; ${kindWords[kind]} has at most ${most[kind]}. Drop the least useful ones.`,
            },
          ]
        : []
    return [...tooMany, ...brokenPromise(prompt, steps)]
  },
}

const kindWords = {
  micro: 'one that opens itself',
  survey: 'one that people open',
  yearly: 'a yearly one',
} as const

function brokenPromise(prompt: Prompt, steps: readonly Question[]): readonly Flaw[] {
  const seconds = Math.round(steps.map(secondsFor).reduce((sum, one) => sum + one, 0))
  return speechOf(prompt).flatMap(({ text, path }) => {
    const [, number = '', unit = ''] =
      /\b(?:(?:takes?|only|just|in|about|under|less than) (?:\w+ )?|(?<=^|[.!?:] ))(\d+|an?|half a|one|two|three|five|ten)[ -]?(seconds?|minutes?|min)\b/i.exec(
        text,
      ) ?? []
    const promised = (Number(number) || spelled[number.toLowerCase()] || 0) * (/^s/i.test(unit) ? 1 : 60)
    return promised && /^(?:title|purpose)$|help$/.test(path) && seconds > promised
      ? [
          {
            path,
            message: `It says ${number} ${unit}, and the longest way takes about ${seconds} seconds. Ask less, or say the truth.`,
          },
        ]
      : []
  })
}

const spelled: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  'half a': 0.5,
  one: 1,
  two: 2,
  three: 3,
  five: 5,
  ten: 10,
}

function secondsFor(question: Question): number {
  const options = 'options' in question ? question.options.map(({ text }) => text) : []
  const rows = question.type === 'matrix' ? question.rows.map(({ text }) => text) : []
  const labels = 'scale' in question ? labelsOf(question.scale) : []
  const words = [question.text, question.help ?? '', ...options, ...rows, ...labels]
  const writes = question.type === 'text' || question.type === 'contact'
  return (
    words.join(' ').split(/\s+/).filter(Boolean).length / wordsASecond +
    (writes ? writingSeconds : tapSeconds * Math.max(1, rows.length))
  )
}
