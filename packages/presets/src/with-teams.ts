import type { Prompt } from '@earshot/core/prompt'
import type { Option } from '@earshot/core/question'

const asksForTeam = ['supplier', 'customer']

/**
 * Lets people pick a team in place of writing its name, in `internal-chain`. The teams stand in the order given, and
 * answers carry their ids, so that both ends of a chain can be matched.
 *
 * @example withTeams(internalChain, [{ id: 'kitchen', text: 'Kitchen' }, { id: 'service', text: 'Service' }])
 */
export function withTeams(prompt: Prompt, teams: readonly Option[]): Prompt {
  return {
    ...prompt,
    questions: prompt.questions.map((question) => {
      if (question.type !== 'text' || !asksForTeam.includes(question.id)) return question
      const { maxLength, ...asked } = question
      return { ...asked, type: 'choice', options: teams, order: 'staff' }
    }),
  }
}
