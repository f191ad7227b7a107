import type { Question, QuestionType } from '@earshot/core/question'
import type { ComponentChildren } from 'preact'
import { choice } from './choice.tsx'
import { contact } from './contact.tsx'
import type { Ask, QuestionComponent } from './question-port.ts'
import { rating } from './rating.tsx'
import { text } from './text.tsx'

/** Those that this version cannot ask yet. */
type NotYet = 'matrix' | 'ranking' | 'number' | 'date' | 'consent' | 'message'

const components: { readonly [T in Exclude<QuestionType, NotYet>]: QuestionComponent<T> } = {
  rating,
  choice,
  choices: choice,
  text,
  contact,
}

/** What asks questions of this type, or `null` where this version has nothing for it. */
export function componentFor(type: QuestionType): ((ask: Ask<Question>) => ComponentChildren) | null {
  // The table gives each type its own component; TypeScript cannot follow the type through the look-up.
  return (components[type as 'text'] ?? null) as ((ask: Ask<Question>) => ComponentChildren) | null
}
