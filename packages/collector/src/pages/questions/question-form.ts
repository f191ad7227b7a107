import type { Answer } from '@earshot/core/answer'
import type { Question, QuestionType } from '@earshot/core/question'
import type { Speech } from '../../words/speech.ts'
import type { Html } from '../html.ts'
import type { FormProblem } from './problem-words.ts'

/** What a question's fields show: what was typed before, and what was wrong with it. */
export interface Field {
  /** Every field of the form as it was posted; empty at first. */
  readonly posted: URLSearchParams
  /** In words, where the answer was not taken. */
  readonly problem: string | undefined
  /** The same as a code, for questions with several controls of which one is wrong. */
  readonly code: FormProblem | undefined
  /** The run's id, which seeds the order of options. */
  readonly run: string
  /** The language that the question is asked in. */
  readonly locale: string
  /** What the page around it speaks. */
  readonly speech: Speech
}

/** What the fields say, as the conversation takes it, or why they say nothing that it could take. */
export type ReadAnswer =
  | { readonly value: unknown; readonly other?: string }
  | { readonly problem: FormProblem }

/** Names and values of fields, as a form posts them. */
export type Fields = readonly (readonly [name: string, value: string])[]

/** How one type of question is asked in plain HTML, and how the reply is read. */
export interface QuestionForm<T extends Question> {
  readonly render: (question: T, field: Field) => Html
  readonly read: (question: T, posted: URLSearchParams) => ReadAnswer
  /** What would have to be posted to be read as this answer. */
  readonly fill: (question: T, answer: Answer) => Fields
}

export type QuestionOf<T extends QuestionType> = Extract<Question, { type: T }>

/** The name of a question's field, or of one part of it. */
export function fieldName(question: Pick<Question, 'id'>, part?: string): string {
  return part === undefined ? `q.${question.id}` : `q.${question.id}.${part}`
}

/** A posted text with the line ends that people typed. */
export function postedText(posted: URLSearchParams, name: string): string {
  return (posted.get(name) ?? '').replaceAll('\r\n', '\n')
}
