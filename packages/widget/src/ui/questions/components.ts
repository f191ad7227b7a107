import type { QuestionType } from '@earshot/core/question'
import type { Components } from '../kit.ts'
import { choice } from './choice.tsx'
import { contact } from './contact.tsx'
import type { QuestionComponent } from './question-port.ts'
import { rating } from './rating.tsx'
import { text } from './text.tsx'

/** Those that are fetched when a prompt has them, see `rareKit`. */
type Rare = 'matrix' | 'ranking' | 'number' | 'date' | 'consent' | 'message'

const common: { readonly [T in Exclude<QuestionType, Rare>]: QuestionComponent<T> } = {
  rating,
  choice,
  choices: choice,
  text,
  contact,
}

/** What asks questions of the common types. */
// Each type stands beside its own component; TypeScript cannot follow the type through a look-up.
export const components = common as Components
