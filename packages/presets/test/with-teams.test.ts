import { parsePrompt } from '@earshot/core/parse-prompt'
import { howDidWeDo } from '@earshot/presets/how-did-we-do'
import { internalChain } from '@earshot/presets/internal-chain'
import { withTeams } from '@earshot/presets/with-teams'
import { expect, test } from 'vitest'
import { questionOf, walk } from './walk.ts'

const teams = [
  { id: 'kitchen', text: 'Kitchen' },
  { id: 'service', text: 'Service' },
]

test('both questions for a team become choices of the teams, in their order', () => {
  const chain = withTeams(internalChain, teams)
  for (const id of ['supplier', 'customer']) {
    const { type, text, required } = questionOf(internalChain, id)
    expect(type).toBe('text')
    expect(questionOf(chain, id)).toEqual({
      id,
      type: 'choice',
      text,
      ...(required && { required }),
      options: teams,
      order: 'staff',
    })
  }
  expect(parsePrompt(chain)).toMatchObject({ status: 'ok', issues: [] })
})

test('answers carry the id of the team', () => {
  const { answers } = walk(withTeams(internalChain, teams), { supplier: 'kitchen', customer: 'service' })
  expect(answers).toEqual([
    { question: 'supplier', value: 'kitchen', label: 'Kitchen' },
    { question: 'customer', value: 'service', label: 'Service' },
  ])
})

test('everything else stays, and so does the preset', () => {
  const chain = withTeams(internalChain, teams)
  const rest = (prompt: typeof chain) =>
    prompt.questions.filter(({ id }) => !/^(supplier|customer)$/.test(id))
  expect(rest(chain)).toEqual(rest(internalChain))
  expect({ ...chain, questions: [] }).toEqual({ ...internalChain, questions: [] })
  expect(questionOf(internalChain, 'supplier').type).toBe('text')
  expect(withTeams(howDidWeDo, teams)).toEqual(howDidWeDo)
})
