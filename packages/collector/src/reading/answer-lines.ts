import type { Answer, AnswerValue } from '@earshot/core/answer'
import { lookupIn } from '@earshot/core/conversation'
import type { ResponseData } from '@earshot/core/event'
import type { Prompt } from '@earshot/core/prompt'
import { weave } from '@earshot/core/weave'
import { english, type Speech } from '../words/speech.ts'

/** One answer in words. */
export interface AnswerLine {
  readonly question: string
  /** What was chosen, or the way to reach the person. */
  readonly chosen?: string
  /** What the person wrote, as written. */
  readonly written?: string
}

/** Answers in words: questions as they were asked, where the definition is known, and what was shown beside the value. */
export function answerLines(
  { answers, context = {} }: Pick<ResponseData, 'answers' | 'context'>,
  prompt: Prompt | undefined,
  speech: Speech = english,
): readonly AnswerLine[] {
  const known = lookupIn({ answers, context }, true)
  return answers.map((answer) => {
    const question = prompt?.questions.find(({ id }) => id === answer.question)
    return { question: question ? weave(question.text, known) : answer.question, ...said(answer, speech) }
  })
}

function said({ value, label, other }: Answer, speech: Speech): Omit<AnswerLine, 'question'> {
  if (label === undefined && typeof value === 'string') return { written: value }
  const chosen = label === undefined ? valueInWords(value, speech) : speech.list([label].flat())
  return { chosen, ...(other && { written: other }) }
}

function valueInWords(value: AnswerValue, { words, list }: Speech): string {
  const { yes, no, unfit } = words.guests.values
  if (value === null) return unfit
  if (typeof value === 'boolean') return value ? yes : no
  if (typeof value !== 'object') return `${value}`
  if (Array.isArray(value)) return list(value.map(String))
  return list(
    Object.entries(value)
      .filter(([name]) => name !== 'consent')
      .map(([name, item]) => (typeof item === 'string' ? item : `${name}: ${item ?? unfit}`)),
  )
}
