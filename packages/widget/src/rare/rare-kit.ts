import { formChecks } from '@earshot/core/form-checks'
import type { AllMessages } from '@earshot/core/messages/messages'
import { moreEn } from '@earshot/core/messages/more-en'
import type { Question, QuestionType } from '@earshot/core/question'
import { rareChecks } from '@earshot/core/rare-checks'
import type { Kit } from '../ui/kit.ts'
import type { Ask } from '../ui/questions/question-port.ts'
import { choices } from './choices.tsx'
import { consent } from './consent.tsx'
import { css } from './css.ts'
import { date } from './date.tsx'
import { looks } from './looks.tsx'
import { matrix } from './matrix.tsx'
import { message } from './message.tsx'
import { number } from './number.tsx'
import { numberIn } from './number-in.ts'
import { ranking } from './ranking.tsx'
import type { RareComponent } from './rare-port.ts'

const components: { readonly [T in Exclude<QuestionType, 'choice' | 'text' | 'contact'>]: RareComponent<T> } =
  {
    rating: looks,
    choices,
    matrix,
    ranking,
    number,
    date,
    consent,
    message,
  }

/**
 * The common kit with the rare components, checks and words on top. Words of the language that was fetched count before
 * the English ones.
 */
export function rareKit(common: Kit): Kit {
  const messages = {
    ...moreEn,
    ...common.messages,
    problems: { ...moreEn.problems, ...common.messages.problems },
  } as AllMessages // no rare problem is missing, and none is there without its words
  return {
    css,
    messages,
    checks: {
      ...common.checks,
      ...formChecks,
      ...rareChecks,
      number: (question, value) => rareChecks.number(question, numberIn(value)),
    },
    questions: {
      ...common.questions,
      ...Object.fromEntries(
        Object.entries(components).map(([type, component]) => [
          type,
          (ask: Ask<Question>) =>
            // The table gives each type its own component; TypeScript cannot follow the type through the look-up.
            component({ ...ask, messages, common: common.questions[type as QuestionType] } as never),
        ]),
      ),
    },
  }
}
