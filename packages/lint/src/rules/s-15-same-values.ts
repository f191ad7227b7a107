import { type Option, type Question, type Scale, scalePoints } from '@earshot/core/question'
import { versionOf } from '@earshot/core/version'
import { example, open, rating } from '../example.ts'
import type { Flaw, Rule } from '../rule.ts'

/** A stored value keeps its meaning for as long as its question keeps its id. */
export const sameValues: Rule = {
  id: 'S-15',
  level: 'error',
  reason:
    'A series over time is drawn by question and value, so a value with a new meaning makes last month’s Good this month’s Fair. The version of a definition changes by itself with every word; a question whose points, order or meanings change needs a new id as well. New words for the same values are a note.',
  bad: example([rating('How was your visit?', ['Outstanding', 'Good', 'Fair', 'Poor']), open]),
  badSite: { previous: example([rating(), open]) },
  good: example([
    { ...rating('How was your visit?', ['Very bad', 'Bad', 'Good', 'Very good']), id: 'visit' },
    open,
  ]),
  goodSite: { previous: example([rating(), open]) },
  check: (prompt, { previous }) => {
    if (previous === undefined || previous.id !== prompt.id || versionOf(previous) === versionOf(prompt))
      return []
    return prompt.questions.flatMap((question, index) => {
      const before = previous.questions.find(({ id }) => id === question.id)
      return before === undefined ? [] : changed(before, question, `questions[${index}]`)
    })
  },
}

function changed(before: Question, now: Question, path: string): readonly Flaw[] {
  const breaks = (at: string, what: string): readonly Flaw[] => [
    { path: at, message: `${what} Give the question a new id, so that old and new answers are not mixed.` },
  ]
  if (before.type !== now.type) return breaks(path, `This was a question of the type ${before.type}.`)
  if ('scale' in before && 'scale' in now) {
    const flaw = scaleFlaw(before.scale, now.scale)
    if (flaw !== undefined) return breaks(`${path}.scale`, flaw)
  }
  if ('options' in before && 'options' in now) {
    const moved = swapped(before.options, now.options)
    if (moved !== undefined) return breaks(`${path}.options`, `“${moved}” had another id before.`)
  }
  return wordsOfQuestion(before) === wordsOfQuestion(now)
    ? []
    : [
        {
          path,
          level: 'note',
          message: 'The words are new under the same id. Figures of before and after differ by that too.',
        },
      ]
}

function scaleFlaw(before: Scale, now: Scale): string | undefined {
  const [old, points] = [scalePoints(before), scalePoints(now)]
  const span = (of: typeof old): string => `${of[0]?.value} to ${of.at(-1)?.value}`
  if (span(old) !== span(points)) return `The scale went from ${span(old)} and goes from ${span(points)}.`
  const moved = points.find(({ value, label }) =>
    old.some((other) => other.label === label && other.value !== value),
  )
  return moved && `“${moved.label}” stood for another value before.`
}

/** A text that belonged to another id. */
function swapped(before: readonly Option[], now: readonly Option[]): string | undefined {
  const ids = new Set(before.map(({ id }) => id))
  return now.find(({ id, text }) => ids.has(id) && before.some((old) => old.text === text && old.id !== id))
    ?.text
}

function wordsOfQuestion(question: Question): string {
  const { text, help } = question
  const options = 'options' in question ? question.options.map((option) => [option.id, option.text]) : []
  const rows = 'rows' in question ? question.rows.map((row) => [row.id, row.text]) : []
  return JSON.stringify([text, help, options, rows, 'scale' in question ? question.scale : []])
}
