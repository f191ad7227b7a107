import type { Question, QuestionType } from '@earshot/core/question'
import type { Html } from '../html.ts'
import { choiceForm } from './choice.ts'
import { choicesForm } from './choices.ts'
import { contactForm } from './contact.ts'
import { messageForm } from './message.ts'
import type { Field, QuestionForm, QuestionOf, ReadAnswer } from './question-form.ts'
import { ratingForm } from './rating.ts'
import { textForm } from './text.ts'

type Forms = { readonly [T in QuestionType]: QuestionForm<QuestionOf<T>> | undefined }

/** Every type stands here. Those without a form are declared by the language of prompts, but not asked yet. */
const forms: Forms = {
  rating: ratingForm,
  choice: choiceForm,
  choices: choicesForm,
  text: textForm,
  contact: contactForm,
  message: messageForm,
  matrix: undefined,
  ranking: undefined,
  number: undefined,
  date: undefined,
  consent: undefined,
}

/** Tells whether a question can stand in a plain form. */
export function hasForm(question: Question): boolean {
  return formOf(question) !== undefined
}

export function renderQuestion(question: Question, field: Field): Html | undefined {
  return formOf(question)?.render(question, field)
}

export function readQuestion(question: Question, posted: URLSearchParams): ReadAnswer {
  return formOf(question)?.read(question, posted) ?? { value: undefined }
}

/** The table pairs each type with the form of that very type, which the compiler cannot follow through the look-up. */
function formOf(question: Question): QuestionForm<Question> | undefined {
  return forms[question.type] as QuestionForm<Question> | undefined
}
