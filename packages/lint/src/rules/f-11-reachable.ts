import { parseCondition } from '@earshot/core/condition'
import type { Prompt } from '@earshot/core/prompt'
import { canMeet } from '../can-meet.ts'
import { example, open, rating } from '../example.ts'
import { leavesOf } from '../leaves-of.ts'
import { pathsOf } from '../paths-of.ts'
import type { Flaw, Rule } from '../rule.ts'

/** Each step and each word of thanks can be reached, and no condition waits for an answer that is not on offer. */
export const reachable: Rule = {
  id: 'F-11',
  level: 'error',
  reason: 'A step that nobody reaches asks nobody, and a branch to nowhere hides that somebody meant to ask.',
  bad: example([rating(), open, { ...open, id: 'more', when: 'rating > 4' }]),
  good: example([rating(), open, { ...open, id: 'more', when: 'rating = 4' }]),
  check: (prompt) => {
    const paths = pathsOf(prompt)
    return [
      ...prompt.questions.flatMap(({ id, when }, index) =>
        when !== undefined && isDead(prompt, when, paths.get(id) ?? [])
          ? [dead(`questions[${index}].when`, when)]
          : [],
      ),
      ...(prompt.thanks ?? []).flatMap(({ when }, index): readonly Flaw[] => {
        const before = (prompt.thanks ?? []).slice(0, index).findIndex((item) => item.when === undefined)
        if (before >= 0)
          return [
            {
              path: `thanks[${index}]`,
              message: `It is never said: thanks[${before}] has no "when" and comes first. Move that one to the end.`,
            },
          ]
        return when !== undefined && isDead(prompt, when, []) ? [dead(`thanks[${index}].when`, when)] : []
      }),
    ]
  },
}

const dead = (path: string, when: string): Flaw => ({
  path,
  message: `No answer leads here: “${when.slice(0, 80)}” never holds. Correct the condition, or drop the step.`,
})

function isDead(prompt: Prompt, when: string, path: Parameters<typeof canMeet>[1]): boolean {
  const parsed = parseCondition(when)
  if (parsed.status !== 'ok') return false
  return !canMeet(prompt, [...path, parsed.condition]) || waitsForStranger(prompt, when)
}

/** A condition that is nothing but `question has 'option'`, with an option that the question does not have. */
function waitsForStranger({ questions }: Prompt, when: string): boolean {
  const parsed = parseCondition(when)
  if (parsed.status !== 'ok') return false
  const [leaf, ...others] = leavesOf(parsed.condition)
  if (others.length || parsed.condition !== leaf || leaf.type !== 'has') return false
  const { left, right } = leaf
  const question = left.type === 'name' ? questions.find(({ id }) => id === left.name) : undefined
  return (
    question?.type === 'choices' &&
    right.type === 'value' &&
    !question.options.some(({ id }) => id === String(right.value))
  )
}
