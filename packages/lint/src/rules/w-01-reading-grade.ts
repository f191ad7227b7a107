import { example, open, rating } from '../example.ts'
import { readingGrade } from '../reading-grade.ts'
import type { Rule } from '../rule.ts'
import { textsOf } from '../texts-of.ts'

const highest = 6
const refused = 8

/** Below this many words the grade alone says nothing. */
const fewestWords = 10
/** From this many words on, one syllable more or less moves the grade by less than 0.4. */
const enoughWords = 30
/** So many syllables too many may have been counted, or be in a name: few words are judged without them. */
const spare = 2

/** The whole prompt at a grade that nearly everybody reads with ease. */
export const readingLevel: Rule = {
  id: 'W-01',
  level: 'warning',
  reason:
    'Plain words are for all: who reads with effort leaves. Flesch-Kincaid grade (Kincaid and others, 1975) over all texts of the prompt together, each at least one sentence: above 6 a warning, above 8 an error. In a question of five words a syllable moves the grade by 2.4, so under 30 words it is an error, and under 10 words anything at all, only where two syllables fewer would leave it as high.',
  reads: 'en',
  bad: example([rating('Kindly evaluate the adequacy of our remediation.'), open]),
  good: example([rating('How well did we fix it?'), open]),
  check: (prompt) => {
    const found = readingGrade(textsOf(prompt).map(({ text }) => text))
    if (!found) return []
    const { grade, words } = found
    const least = grade - (11.8 * spare) / words
    if (grade <= highest || (words < fewestWords && least <= highest)) return []
    const message = `The texts of this prompt ask for ${grade.toFixed(1)} years of school. Shorter words and sentences bring it to 6 or less.`
    const isRefused = grade > refused && (words >= enoughWords || least > refused)
    return [{ path: 'questions', message, ...(isRefused && { level: 'error' }) }]
  },
}
