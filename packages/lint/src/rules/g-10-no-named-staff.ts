import type { ChoiceQuestion } from '@earshot/core/question'
import { example, open } from '../example.ts'
import type { Rule } from '../rule.ts'
import { stemsOf } from '../stems-of.ts'

const who = (...options: readonly string[]): ChoiceQuestion => ({
  id: 'who',
  type: 'choice',
  text: 'Which part of the team stood out?',
  options: options.map((text) => ({ id: text.toLowerCase(), text })),
  order: 'random',
})

/** Nobody who works there is rated by name. */
export const noNamedStaff: Rule = {
  id: 'G-10',
  level: 'error',
  reason:
    'Ratings of a named person are that person’s data, and a league table of a few answers each is chance; team and shift, from 5 answers on, is what can be learned from.',
  bad: example([who('Kim', 'Alex'), open]),
  good: example([who('Kitchen', 'Service'), open]),
  badSite: { staff: ['Kim', 'Alex Stone'] },
  goodSite: { staff: ['Kim', 'Alex Stone'] },
  check: (prompt, { staff = [] }) => {
    const people = new Set(staff.flatMap((name) => [name, name.split(' ')[0] ?? name]).map(plain))
    const named = (text: string): boolean => people.has(plain(text))
    const options = prompt.questions.flatMap((question, index) =>
      'options' in question
        ? question.options.map(({ text }, at) => ({ text, path: `questions[${index}].options[${at}].text` }))
        : question.type === 'matrix'
          ? question.rows.map(({ text }, at) => ({ text, path: `questions[${index}].rows[${at}].text` }))
          : [],
    )
    const stems = stemsOf(prompt).filter(
      ({ question, path }) =>
        (question.type === 'rating' || question.type === 'matrix') && !path.includes('.rows['),
    )
    return [
      ...options.filter(({ text }) => named(text)),
      ...stems.filter(({ text }) =>
        [...people].some((name) => name && ` ${words(text)} `.includes(` ${words(name)} `)),
      ),
    ].map(({ path }) => ({
      path,
      message: 'This rates somebody by name. Ask about the team, or about what was done.',
    }))
  },
}

const plain = (name: string): string => name.trim().toLowerCase()
const words = (text: string): string =>
  text
    .toLowerCase()
    .match(/\p{L}+/gu)
    ?.join(' ') ?? ''
