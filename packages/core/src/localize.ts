import type { Prompt } from './prompt.ts'
import type { Option, Question, Scale } from './question.ts'

type Words = Readonly<Record<string, string>>

/**
 * The prompt in a language: each text that `translations` has for the locale (or for its language alone: `de` for
 * `de-AT`) takes the place of the base text; a missing one stays as it is.
 *
 * Keys: `title`, `purpose`, `<question>`, `<question>.help`, `<question>.<option id or scale value>`, `thanks.<n>` from 0.
 */
export function localize(prompt: Prompt, locale: string): Prompt {
  const { translations = {} } = prompt
  const [language = ''] = locale.split('-')
  const found = [locale, language].find((name) => Object.hasOwn(translations, name))
  if (found === undefined) return prompt
  // Without a prototype, a question named `constructor` has no translation that nobody wrote.
  const words: Words = Object.assign(Object.create(null), translations[found])
  return {
    ...prompt,
    title: words.title ?? prompt.title,
    ...(prompt.purpose && { purpose: words.purpose ?? prompt.purpose }),
    questions: prompt.questions.map((question) => localizeQuestion(question, words)),
    ...(prompt.thanks && {
      thanks: prompt.thanks.map((thanks, index) => ({
        ...thanks,
        text: words[`thanks.${index}`] ?? thanks.text,
      })),
    }),
  }
}

function localizeQuestion(question: Question, words: Words): Question {
  const { id } = question
  const option = (item: Option): Option => ({ ...item, text: words[`${id}.${item.id}`] ?? item.text })
  const texts = {
    text: words[id] ?? question.text,
    ...(question.help && { help: words[`${id}.help`] ?? question.help }),
  }
  switch (question.type) {
    case 'rating':
      return { ...question, ...texts, scale: localizeScale(question.scale, id, words) }
    case 'choice':
    case 'choices':
    case 'ranking':
      return { ...question, ...texts, options: question.options.map(option) }
    case 'matrix':
      return {
        ...question,
        ...texts,
        rows: question.rows.map(option),
        scale: localizeScale(question.scale, id, words),
      }
    default:
      return { ...question, ...texts }
  }
}

function localizeScale(scale: Scale, id: string, words: Words): Scale {
  if ('from' in scale) {
    return {
      ...scale,
      low: words[`${id}.${scale.from}`] ?? scale.low,
      high: words[`${id}.${scale.to}`] ?? scale.high,
    }
  }
  return scale.map((label, index) => words[`${id}.${index + 1}`] ?? label)
}
