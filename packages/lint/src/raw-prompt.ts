import type { Prompt } from '@earshot/core/prompt'
import { type Question, questionTypes } from '@earshot/core/question'
import { questionShape } from '@earshot/core/question-shape'

/** What some type of question has. A field that a question has no business with was not read: it may hold anything. */
const known = new Set(questionTypes.flatMap((type) => Object.keys(questionShape(type, () => undefined))))

/**
 * A parsed prompt, with the fields beside that the parser told and passed over in its questions and their options: a
 * preset answer (S-04) and a look (S-05) stand only there. What was parsed stays as it was parsed.
 *
 * @param given - the definition that the prompt was parsed from
 */
export function rawPrompt(prompt: Prompt, given: unknown): Prompt {
  const questions = listIn(given, 'questions')
  return {
    ...prompt,
    questions: prompt.questions.map((question, index) => {
      const raw = questions[index]
      const strange = Object.entries(fieldsOf(raw)).filter(([name]) => !known.has(name))
      if (!('options' in question)) return { ...Object.fromEntries(strange), ...question }
      const options = listIn(raw, 'options')
      return {
        ...Object.fromEntries(strange),
        ...question,
        options: question.options.map((option, at) => ({ ...fieldsOf(options[at]), ...option })),
      } as Question // the fields beside change no type
    }),
  }
}

const fieldsOf = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {})

function listIn(value: unknown, name: string): readonly unknown[] {
  const list: unknown = new Map(Object.entries(fieldsOf(value))).get(name)
  return Array.isArray(list) ? list : []
}
