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
    const names = staff.flatMap((name) => [name.trim(), name.trim().split(' ')[0] ?? '']).filter(Boolean)
    const options = prompt.questions.flatMap((question, index) =>
      'options' in question
        ? question.options.map(({ text }, at) => ({ text, path: `questions[${index}].options[${at}].text` }))
        : question.type === 'matrix'
          ? question.rows.map(({ text }, at) => ({ text, path: `questions[${index}].rows[${at}].text` }))
          : [],
    )
    const rated = stemsOf(prompt).filter(
      ({ question: { type }, path }) => /^(?:rating|matrix)$/.test(type) && !path.includes('.rows['),
    )
    return [
      ...options.filter(({ text }) => staff.some((name) => isOf(text, name))),
      ...rated.filter(
        ({ text }) => /\{context\.staff(?:-name)?\}/.test(text) || names.some((name) => speaksOf(text, name)),
      ),
    ].map(({ path }) => ({
      path,
      message: 'This rates somebody by name. Ask about the team, or about what was done.',
    }))
  },
}

/** "Maria", "maria lopez", "Maria L." and "Ms Lopez" are one person. */
function isOf(text: string, name: string): boolean {
  const [first = '', ...rest] = wordsIn(name)
  const [said = '', ...more] = wordsIn(text.replace(/^\s*(?:mr|mrs|ms|mx|dr|prof)\.?\s+/iu, ''))
  const last = rest.at(-1) ?? ''
  const titled = /^\s*(?:mr|mrs|ms|mx|dr|prof)\b/iu.test(text)
  if (titled && said === last && last !== '' && more.length === 0) return true
  return (
    said !== '' &&
    said === first &&
    (more.length === 0 ||
      more.join(' ') === rest.join(' ') ||
      (more.length === 1 && more[0] === last.charAt(0)))
  )
}

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}+/gu) ?? []

/** As words, in the case in which names are written, and not at the start: “Will” and “Mark” are other words too. */
function speaksOf(text: string, name: string): boolean {
  const wordsOf = (from: string): readonly string[] => from.match(/\p{L}+/gu) ?? []
  // "Maria: how was she?", "Maria Lopez was …"
  if (
    text.startsWith(`${name}:`) ||
    text.startsWith(`${name},`) ||
    (name.includes(' ') && text.startsWith(`${name} `))
  )
    return true
  return ` ${wordsOf(text).slice(1).join(' ')} `.includes(` ${wordsOf(name).join(' ')} `)
}
