import { parseCondition } from '@earshot/core/condition'
import type { Prompt, Thanks } from '@earshot/core/prompt'
import { canMeet } from '../can-meet.ts'
import { example, open, rating } from '../example.ts'
import { pathsOf } from '../paths-of.ts'
import { questionsOf } from '../questions-of.ts'
import type { Rule } from '../rule.ts'
import { valuesOf } from '../values-of.ts'

const message = 'ends without a word of thanks. Add a last entry to "thanks" that has no "when".'

/** Everybody who answered is thanked, whatever the answer was. */
export const thanks: Rule = {
  id: 'F-07',
  level: 'error',
  reason: 'Who gave time is thanked, the critic before all: an end without a word looks like a fault.',
  bad: example([rating(), open], { thanks: [] }),
  good: example([rating(), open], { thanks: [{ text: 'Thank you. We read every answer.' }] }),
  check: (prompt) => {
    const { thanks: said = [] } = prompt
    if (!said.length) return [{ path: 'thanks', message: `This prompt ${message}` }]
    const answer = said.every(({ when }) => when !== undefined) ? unthanked(prompt, said) : undefined
    return answer === undefined ? [] : [{ path: 'thanks', message: `A run with ${answer} ${message}` }]
  },
}

/** An answer to a closed question after which no thanks can hold. */
function unthanked(prompt: Prompt, said: readonly Thanks[]): string | undefined {
  const paths = pathsOf(prompt)
  const endings = said.flatMap(({ when }) => {
    const parsed = parseCondition(when ?? '')
    return parsed.status === 'ok' ? [parsed.condition] : []
  })
  for (const { question } of questionsOf(prompt, 'rating', 'choice')) {
    const asked = paths.get(question.id) ?? []
    const value = valuesOf(question).find((item) => {
      const known = new Map([[question.id, item]])
      return (
        canMeet(prompt, asked, known) && !endings.some((ending) => canMeet(prompt, [...asked, ending], known))
      )
    })
    if (value !== undefined) return `${question.id} = ${value}`
  }
  return undefined
}
