import { example, open, rating } from '../example.ts'
import { readingGrade } from '../reading-grade.ts'
import type { Rule } from '../rule.ts'
import { textsOf } from '../texts-of.ts'

const highest = 6
const refused = 8

/** Below this many words the grade says nothing at all. */
const fewestWords = 10
/** From this many words on, one syllable more or less moves the grade by less than 0.4. */
const enoughWords = 30

/** The whole prompt at a grade that nearly everybody reads with ease. */
export const readingLevel: Rule = {
  id: 'W-01',
  level: 'warning',
  reason:
    'Plain words are for all: who reads with effort leaves. Flesch-Kincaid grade (Kincaid and others, 1975) over all texts of the prompt together, each at least one sentence: above 6 a warning, above 8 an error. In one question a syllable moves the grade by 2.4, so single questions are not graded, under 10 words nothing is, and under 30 words it is never an error.',
  reads: 'en',
  bad: example([rating('Kindly evaluate the adequacy of our remediation.'), open]),
  good: example([rating('How well did we fix it?'), open]),
  check: (prompt) => {
    const found = readingGrade(textsOf(prompt).map(({ text }) => text))
    if (found === undefined || found.words < fewestWords || found.grade <= highest) return []
    const message = `The texts of this prompt ask for ${found.grade.toFixed(1)} years of school. Shorter words and sentences bring it to 6 or less.`
    return [
      {
        path: 'questions',
        message,
        ...(found.grade > refused && found.words >= enoughWords && { level: 'error' }),
      },
    ]
  },
}
