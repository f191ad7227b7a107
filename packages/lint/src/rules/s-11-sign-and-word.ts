import type { Prompt } from '@earshot/core/prompt'
import type { RatingLook } from '@earshot/core/question'
import { answerControlsOf } from '../answer-controls-of.ts'
import { answersOf } from '../answers-of.ts'
import { example, open, rating } from '../example.ts'
import { promptMarkup } from '../prompt-markup.ts'
import { questionsOf } from '../questions-of.ts'
import type { Rule } from '../rule.ts'
import type { PlacedText } from '../stems-of.ts'

const hasWord = (text: string): boolean => /[\p{L}\d]/u.test(text)

const rowsOf = (prompt: Prompt): readonly PlacedText[] =>
  questionsOf(prompt, 'matrix').flatMap(({ question: { rows }, path }) =>
    rows.map(({ text }, index) => ({ text, path: `${path}.rows[${index}].text` })),
  )

/** Looks that are signs and not words. */
const signs: readonly (RatingLook | undefined)[] = ['faces', 'stars', 'thumbs']

/** No face, star or colour without its word. */
export const signAndWord: Rule = {
  id: 'S-11',
  level: 'error',
  reason:
    'A screen reader has no words for a bare face, and people differ over what it means; not everybody tells red from green. Faces gave the same answers as numbers (MeasuringU, 240 people) and took longer in three web experiments, so the word does the work.',
  bad: example([rating('How was your visit?', ['😡', '😐', '🙂', '😍']), open]),
  good: example([
    { ...rating('How was your visit?', ['Very bad', 'Bad', 'Good', 'Very good']), show: 'faces' },
    open,
  ]),
  goodSite: {
    markup:
      '<form lang="en"><label><input type="radio" name="rating" value="1"> <i aria-hidden="true">😡</i> Very bad</label></form>',
  },
  check: (prompt, site) => [
    ...[...answersOf(prompt), ...rowsOf(prompt)]
      .filter(({ text }) => !hasWord(text))
      .map(({ text, path }) => ({
        path,
        message: `“${text}” is a sign without a word. Write what it means.`,
      })),
    ...questionsOf(prompt, 'rating').flatMap(({ question: { scale, show }, path }) =>
      'from' in scale && signs.includes(show)
        ? [
            {
              path: `${path}.show`,
              message: `Between its ends this scale has no words, only ${show}. Give a list of words.`,
            },
          ]
        : [],
    ),
    ...answerControlsOf(promptMarkup(site), prompt)
      .filter(({ kind, name }) => kind === 'tap' && !hasWord(name))
      .map(({ path, name }) => ({
        path,
        message: `This answer ${name && `(${name}) `}has no word and no accessible name. Write what it means beside it.`,
      })),
  ],
}
