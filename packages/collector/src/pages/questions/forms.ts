import type { Answer } from '@earshot/core/answer'
import type { Question, QuestionType } from '@earshot/core/question'
import type { Html } from '../html.ts'
import { choiceForm } from './choice.ts'
import { choicesForm } from './choices.ts'
import { consentForm } from './consent.ts'
import { contactForm } from './contact.ts'
import { dateForm } from './date.ts'
import { matrixForm } from './matrix.ts'
import { messageForm } from './message.ts'
import { numberForm } from './number.ts'
import type { Field, Fields, QuestionForm, QuestionOf, ReadAnswer } from './question-form.ts'
import { rankingForm } from './ranking.ts'
import { ratingForm } from './rating.ts'
import { textForm } from './text.ts'

/** Every type has its form: a new type without one does not compile. */
const forms: { readonly [T in QuestionType]: QuestionForm<QuestionOf<T>> } = {
  rating: ratingForm,
  choice: choiceForm,
  choices: choicesForm,
  text: textForm,
  contact: contactForm,
  matrix: matrixForm,
  ranking: rankingForm,
  number: numberForm,
  date: dateForm,
  consent: consentForm,
  message: messageForm,
}

export function renderQuestion(question: Question, field: Field): Html {
  return formOf(question).render(question, field)
}

export function readQuestion(question: Question, posted: URLSearchParams): ReadAnswer {
  return formOf(question).read(question, posted)
}

/** The fields of a question as they stand where it was answered like this. */
export function fillQuestion(question: Question, answer: Answer): Fields {
  return formOf(question).fill(question, answer)
}

/** The table pairs each type with the form of that very type, which the compiler cannot follow through the look-up. */
function formOf(question: Question): QuestionForm<Question> {
  return forms[question.type] as QuestionForm<Question>
}
