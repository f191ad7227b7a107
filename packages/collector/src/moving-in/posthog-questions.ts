import type { Option, Question } from '@earshot/core/question'
import type { Edge } from './flow.ts'
import { plainText, type Reading } from './moved.ts'
import { questionWords, type Words } from './posthog-wording.ts'

/** What a branch is called, and the stored numbers it stands for: by the points of the scale. */
const branches: Readonly<Record<number, Readonly<Record<string, readonly [from: number, to: number]>>>> = {
  2: { negative: [1, 1], positive: [2, 2] },
  3: { negative: [1, 1], neutral: [2, 2], positive: [3, 3] },
  5: { negative: [1, 2], neutral: [3, 3], positive: [4, 5] },
  7: { negative: [1, 3], neutral: [4, 4], positive: [5, 7] },
  10: { detractors: [0, 6], passives: [7, 8], promoters: [9, 10] },
}

const questionId = (index: number): string => `q${index + 1}`
const optionId = (index: number): string => `o${index + 1}`

/** The questions of a survey, and where each leads. */
export function readQuestions(items: readonly Reading[]): {
  readonly questions: readonly Question[]
  readonly edges: readonly (readonly Edge[])[]
  /** Of each question, in other languages. */
  readonly words: readonly Words[]
} {
  const questions = items.map(readQuestion)
  const words = items.map((item, index) => questionWords(item, questions[index] as Question))
  return {
    questions,
    words,
    edges: items.map((item, index) => {
      const edges = readBranching(item, questions, index)
      item.end()
      return edges
    }),
  }
}

function readQuestion(item: Reading, index: number): Question {
  const description = plainText(item.text('description'))
  if (description.lost) item.lose('description', 'Only its words come along; texts are plain here.')
  item.ignore('id', 'descriptionContentType', 'skipSubmitButton', 'originalQuestionIndex')
  item.loseAll(
    ['validation'],
    'Only a longest length and the forms e-mail, number and phone are checked here.',
  )
  const asked = {
    id: questionId(index),
    text: item.text('question'),
    ...(description.text && { help: description.text }),
    ...(item.take('optional') !== true && { required: true }),
  }
  const type = item.text('type')
  const button = item.text('buttonText')
  if (type === 'link') return readLink(item, asked, button)
  if (button && !/^(submit|next|send|continue)$/i.test(button))
    item.lose('buttonText', 'Buttons have their own words here, in every language.')
  if (type === 'rating') return { ...asked, type, ...readScale(item) }
  if (type === 'single_choice' || type === 'multiple_choice')
    return { ...asked, type: type === 'single_choice' ? 'choice' : 'choices', ...readOptions(item) }
  if (type !== 'open') item.lose('type', `“${type}” is not known here, so it is asked as a text.`)
  return { ...asked, type: 'text', long: true }
}

function readLink(
  item: Reading,
  asked: { id: string; text: string; help?: string },
  button: string,
): Question {
  const { id, text, help } = asked
  const url = item.text('link')
  const message = { id, text, ...(help && { help }), type: 'message' as const }
  if (!url) return message
  if (/^(https?:|mailto:|tel:|\/(?!\/))/.test(url))
    return { ...message, link: { text: button || 'Open', url } }
  item.lose(
    'link',
    'A link is an address of the web, an e-mail or telephone link, or a path of the same site.',
  )
  return message
}

function readScale(item: Reading): Omit<Extract<Question, { type: 'rating' }>, 'id' | 'text' | 'type'> {
  const points = item.number('scale') ?? 5
  const low = item.text('lowerBoundLabel') || 'Low'
  const high = item.text('upperBoundLabel') || 'High'
  const emoji = item.text('display') === 'emoji'
  if (points === 2) {
    item.lose('scale', 'Thumbs up is stored as 1 there and as 2 here, where higher is always better.')
    return { scale: [low, high], show: 'thumbs' }
  }
  const from = points === 10 ? 0 : 1
  return { scale: { from, to: points, low, high }, ...(emoji && points <= 5 && { show: 'faces' as const }) }
}

function readOptions(item: Reading): {
  readonly options: readonly Option[]
  readonly order?: 'random'
  readonly last?: readonly string[]
} {
  const choices = item.list('choices')
  const open = item.take('hasOpenChoice') === true
  const options = choices.map((text, index) => ({
    id: optionId(index),
    text: `${text}`,
    ...(open && index === choices.length - 1 && { other: true }),
  }))
  if (item.take('shuffleOptions') !== true) return { options }
  return { options, order: 'random', ...(open && { last: [optionId(choices.length - 1)] }) }
}

function readBranching(item: Reading, questions: readonly Question[], index: number): readonly Edge[] {
  const next = { to: index + 1 }
  const branching = item.inside('branching')
  const type = branching.text('type')
  const forward = (to: unknown): number | undefined => {
    if (to === 'end') return questions.length
    if (to === 'next_question') return index + 1
    if (typeof to === 'number' && to > index && to < questions.length) return to
    item.lose(
      'branching',
      'A branch leads back, or to no question. Here a conversation only goes forward: the next one is asked.',
    )
    return undefined
  }
  if (type === 'end') return [{ to: questions.length }]
  if (type === 'specific_question') return [{ to: forward(branching.take('index')) ?? index + 1 }]
  if (type !== 'response_based') {
    branching.ignore('index', 'responseValues')
    return [next]
  }
  const values = branching.take('responseValues')
  const ways = Object.entries(values && typeof values === 'object' ? values : {}).flatMap(
    ([key, goal]): readonly Edge[] => {
      const when = branchCondition(questions[index] as Question, key)
      const to = forward(goal)
      if (!when) item.lose('branching', `The branch “${key}” names no answer of this question.`)
      return when && to !== undefined ? [{ when, to }] : []
    },
  )
  return [...ways, next]
}

function branchCondition(question: Question, key: string): string | undefined {
  if (question.type === 'rating') {
    const { scale } = question
    const points = 'to' in scale ? scale.to : scale.length
    const range = branches[points]?.[key]
    if (!range) return undefined
    const [from, to] = range
    if (from === to) return `${question.id} = ${from}`
    const least = 'from' in scale ? scale.from : 1
    if (from === least) return `${question.id} <= ${to}`
    return to === points
      ? `${question.id} >= ${from}`
      : `${question.id} >= ${from} and ${question.id} <= ${to}`
  }
  if (question.type !== 'choice' || !/^\d+$/.test(key)) return undefined
  const option = question.options[Number(key)]
  return option && `${question.id} = '${option.id}'`
}
