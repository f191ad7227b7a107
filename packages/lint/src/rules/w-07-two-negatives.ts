import { example, open, rating } from '../example.ts'
import type { Rule } from '../rule.ts'
import { stemsOf } from '../stems-of.ts'

/** Each of these turns a clause round: "do not like or could not find" are two clauses with one each. */
const clauseEnd = /[.!?;:,()–—]|\b(?:and|or|but)\b/iu

const negative = /\b(?:not|cannot|never|no|none|nobody|nothing|without)\b|n[’']t\b/giu

/** Words that carry their negative in front. "Under", "until", "union" and their like are none, nor is "to unlock". */
const negated =
  /\b(?:un(?!der|til\b|cles?\b|less\b|iver|ion|iqu|it|iform|ify|icorn|isex|animous|block|cover|do|dress|fold|install|leaded|limited|load|lock|mute|pack|plug|ravel|screw|subscribe|veil|wind|wrap|zip)\p{L}{3,}|(?:dis(?:satisf|hon|agree|lik|appoint|pleas|trust|respect)|im(?:possib|polite|patien|perfect|practical|proper)|in(?:correct|complete|convenien|adequate|accura|appropriate|effective|efficient|sufficient|considerate|sincere|secure)|ir(?:relevan|responsib)|il(?:legib|logic|legal))\p{L}*|(?:use|care|point|worth|help|taste)less)\b/giu

/** One question mark, one negation at most. */
export const twoNegatives: Rule = {
  id: 'W-07',
  level: 'error',
  reads: 'en',
  reason: 'Two negatives in one clause are read wrongly by many, and then yes means no.',
  bad: example([rating('Was it not unclear?', ['Not at all', 'A little', 'Mostly', 'Fully']), open]),
  good: example([rating('Was it clear?', ['Not at all', 'A little', 'Mostly', 'Fully']), open]),
  check: (prompt) =>
    stemsOf(prompt).flatMap(({ text, path }) => {
      const clause = text.split(clauseEnd).find(hasTwo)
      return clause === undefined
        ? []
        : [{ path, message: `“${clause.trim()}” has two negatives. Say it the positive way round.` }]
    }),
}

/** Two prefixes alone ("unhappy with the unclear bill") describe two things; one of the two must be a "not". */
function hasTwo(clause: string): boolean {
  const nots = clause.match(negative)?.length ?? 0
  return nots > 0 && nots + (clause.match(negated)?.length ?? 0) > 1
}
