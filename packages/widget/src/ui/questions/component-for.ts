import type { Question, QuestionType } from '@earshot/core/question'
import type { ComponentChild } from 'preact'
import { Choice } from './choice.tsx'
import { Choices } from './choices.tsx'
import { Contact } from './contact.tsx'
import type { QuestionComponent, QuestionProps } from './question-port.ts'
import { Rating } from './rating.tsx'
import { Text } from './text.tsx'

/** One component for each question type; `null` marks those that this version cannot ask yet. */
const components: { readonly [T in QuestionType]: QuestionComponent<T> | null } = {
  rating: Rating,
  choice: Choice,
  choices: Choices,
  text: Text,
  contact: Contact,
  matrix: null,
  ranking: null,
  number: null,
  date: null,
  consent: null,
  message: null,
}

/** The component that asks questions of this type, or `null` where this version has none. */
export function componentFor(
  type: QuestionType,
): ((props: QuestionProps<Question>) => ComponentChild) | null {
  // The table gives each type its own component; TypeScript cannot follow the type through the look-up.
  return components[type] as ((props: QuestionProps<Question>) => ComponentChild) | null
}
