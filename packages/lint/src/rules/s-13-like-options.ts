import { answersOf } from '../answers-of.ts'
import { example, open, rating } from '../example.ts'
import { offScale } from '../off-scale.ts'
import { questionsOf } from '../questions-of.ts'
import type { Rule } from '../rule.ts'
import { middleLabel } from '../words/polarity.ts'

const most = 3

/** Shorter answers count as this long, in characters: "Yes" beside "Not yet" is no difference that pulls. */
const shortest = 12

/** Answers of one question in one form. */
export const likeOptions: Rule = {
  id: 'S-13',
  level: 'warning',
  reason:
    'The answer that looks unlike the others is seen first, and the one that was thought out is taken for the right one. Longer than 3 times the shortest (an answer under 12 characters counts as 12), or some with a full stop or a capital and some without.',
  bad: example([
    rating('How was your visit?', ['It was rather on the bad side I would say', 'Bad', 'Good', 'Very good']),
    open,
  ]),
  good: example([rating('How was your visit?', ['Very bad', 'Bad', 'Good', 'Very good']), open]),
  check: (prompt) =>
    questionsOf(prompt, 'rating', 'matrix', 'choice', 'choices', 'ranking').flatMap(({ question, path }) => {
      const texts = answersOf({ ...prompt, questions: [question] })
        .filter(({ path: at }) => !at.endsWith('notApplicable'))
        .map(({ text }) => text.trim())
        .filter((text) => !isRest(text))
      const at = `${path}.${'options' in question ? 'options' : 'scale'}`
      const message = lengthFlaw(texts) ?? formFlaw(texts)
      return message === undefined ? [] : [{ path: at, message }]
    }),
}

/** What stands apart or in the middle has a form of its own: "Neither agree nor disagree". */
const isRest = (text: string): boolean =>
  offScale.test(text) || /\b(?:else|none|nothing)\b/i.test(text) || middleLabel.test(text.toLowerCase())

const lengthOf = (text: string): number => Math.max(shortest, [...text].length)

function lengthFlaw(texts: readonly string[]): string | undefined {
  const [first, ...rest] = [...texts].sort((a, b) => [...a].length - [...b].length)
  const last = rest.at(-1)
  return first !== undefined && last !== undefined && lengthOf(last) > most * lengthOf(first)
    ? `“${last}” is more than ${most} times as long as “${first}”. Bring them to one length.`
    : undefined
}

function formFlaw(texts: readonly string[]): string | undefined {
  const odd = (has: (text: string) => boolean): string | undefined => {
    const count = texts.filter(has).length
    return count > 0 && count < texts.length
      ? texts.find((text) => has(text) !== count * 2 > texts.length)
      : undefined
  }
  const stop = odd((text) => /[.!]$/.test(text))
  if (stop !== undefined) return `“${stop}” ends unlike the other answers. Give all a full stop or none.`
  const cased = texts.filter((text) => /^\p{L}/u.test(text))
  const capital = cased.length === texts.length ? odd((text) => /^\p{Lu}|^\p{Lo}/u.test(text)) : undefined
  return capital === undefined
    ? undefined
    : `“${capital}” begins unlike the other answers. Give all a capital or none.`
}
