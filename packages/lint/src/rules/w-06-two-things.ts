import { example, open, rating } from '../example.ts'
import { labelsOf } from '../labels-of.ts'
import { polarityOf } from '../polarity-of.ts'
import type { Flaw, Level, Rule } from '../rule.ts'
import { type Stem, stemsOf } from '../stems-of.ts'
import { onePhrase, ratedQualities, ratedThings } from '../words/rated-things.ts'

const joint = String.raw`(?<joint>,? and (?:also )?|,? or |,? as well as | & | ?\/ ?)`
const between =
  '(?:(?:the|our|your|a|an|its|their|my|of|with|how|very|really|so|are|were|is|was|you|it) ){0,4}'

/** A word, a joint and another word, with small words between. Each pair is looked at, also "food, drinks and music". */
const pairs = new RegExp(
  String.raw`(?=(?<![\p{L}-])(?<one>[\p{L}-]+)${joint}${between}(?<other>[\p{L}-]+)(?: (?<next>[\p{L}-]+))?)`,
  'giu',
)

/** What is not asked but only says when: "When you ate and drank with us, how was it?" */
const scene = /^(?:when|after|before|while|since|if|as|once|until|during)\b[^,?]*,/iu

/** One question, one thing. */
export const twoThings: Rule = {
  id: 'W-06',
  level: 'error',
  reason:
    'Of “fast and friendly” nobody knows which one the answer is about. An error where two known things or qualities share a rating; a warning where they may be one thing’s detail (“the choice of food and drinks”) or a name. The poles of a scale and the standard “friend or colleague” may stand together.',
  reads: 'en',
  bad: example([rating('Was the staff fast and friendly?', degrees()), open]),
  good: example([
    rating('Was the staff fast?', degrees()),
    { ...rating('Was the staff friendly?', degrees()), id: 'friendly' },
    open,
  ]),
  check: (prompt) =>
    stemsOf(prompt).flatMap((stem) => {
      const { type } = stem.question
      return type === 'rating' || type === 'matrix' ? doubled(stem) : []
    }),
}

/** What its build alone tells: "Were both the bread and the soup warm?", "How crisp and golden were the chips?" */
const builds: readonly RegExp[] = [
  /\bboth (?:(?:the|our|your) )?(?<one>[\p{L}-]+) and (?:(?:the|our|your) )?(?<other>[\p{L}-]+)/iu,
  /\bhow (?:very )?(?<one>[\p{L}-]+)(?: and |,? as well as | ?[&/] ?)(?:very |how )?(?<other>[\p{L}-]+) (?:was|were|is|are)\b/iu,
  /\b(?:was|were|is|are) (?:(?:the|our|your|this) [\p{L}-]+|it|we|they|everything) (?<one>[\p{L}-]+)(?: and |,? as well as | ?[&/] ?)(?:also )?(?<other>[\p{L}-]+)\?$/iu,
  /\bhow (?:was|were) (?:the|our|your) (?<one>[\p{L}-]+) and (?:the|our|your) (?<other>[\p{L}-]+)\?$/iu,
]

/** "Up and running" is one state, and "both of you" two people. */
const oneState =
  /^(?:up|alive|here|there|now|then|of|by|ready|live|well|safe|sound|each|far|more|long|much|old)$/iu

function built(asked: string, stem: Stem): Flaw | undefined {
  for (const build of builds) {
    const { one = '', other = '' } = build.exec(asked)?.groups ?? {}
    const isOne =
      [one, other].some((word) => oneState.test(word)) ||
      areOpposite(one.toLowerCase(), other.toLowerCase(), stem)
    if (one !== '' && !isOne && !isName(one, other)) return flaw(stem, one, other, 'error')
  }
  return undefined
}

const flaw = ({ path }: Stem, one: string, other: string, level: Level): Flaw => ({
  path,
  level,
  message: `“${one}” and “${other}” are two things. Ask two questions.`,
})

function doubled(stem: Stem): readonly Flaw[] {
  // A help line explains, it does not ask.
  if (stem.path.endsWith('.help')) return []
  const asked = stem.text
    .replace(scene, ' ')
    .replace(onePhrase, ' ')
    .replace(/\b(?:on|in) time\b/giu, 'punctual')
  for (const match of asked.matchAll(pairs)) {
    const { one = '', joint: by = '', other = '', next = '' } = match.groups ?? {}
    const level = weight(asked.slice(0, match.index), [one, other, next], stem)
    // "By e-mail or phone" leaves it open and joins nothing.
    if (level === 'warning' && by.includes('or')) continue
    if (level !== undefined) return [flaw(stem, one, other, level)]
  }
  const found = built(asked, stem)
  return found ? [found] : []
}

function weight(
  before: string,
  [one, other, next]: readonly [string, string, string],
  stem: Stem,
): Level | undefined {
  const [first, second, third] = [one.toLowerCase(), other.toLowerCase(), next.toLowerCase()]
  if (areOpposite(first, second, stem) || /\bbetween (?:\S+ ){0,2}$/iu.test(before)) return undefined
  const things = ratedThings.has(first) && (ratedThings.has(second) || ratedThings.has(third))
  const qualities = ratedQualities.has(first) && (ratedQualities.has(second) || ratedQualities.has(third))
  if (!things && !qualities) return undefined
  return (things && detail.test(before)) || isName(one, other) ? 'warning' : 'error'
}

/** "Was it easy to find food and drinks?" asks about the finding, "the choice of food and drinks" about the choice. */
const detail =
  /\b(?:to \p{L}+|about|for|of|on|at|in|from|by|(?<!\b(?:satisfied|happy|pleased|content)\b.*)with) (?:(?:the|our|your|any|some|more) )?$/iu

/** "Food & Drink Festival": capitals inside a sentence are a name. */
const isName = (one: string, other: string): boolean => /^\p{Lu}/u.test(one) && /^\p{Lu}/u.test(other)

/** "Easy or hard", "happy or unhappy", and any two words of which one stands at each end of the scale. */
function areOpposite(one: string, other: string, { question }: Stem): boolean {
  if ([`un${one}`, `dis${one}`, `in${one}`, `im${one}`].includes(other)) return true
  const sides = [polarityOf(one), polarityOf(other)]
  if (sides.includes('good') && sides.includes('bad')) return true
  if (question.type !== 'rating' && question.type !== 'matrix') return false
  const labels = labelsOf(question.scale).map((label) => ` ${label.toLowerCase()} `)
  const has = (word: string): boolean => labels.some((label) => label.includes(` ${word} `))
  return has(one) && has(other)
}

function degrees(): readonly string[] {
  return ['Not at all', 'A little', 'Mostly', 'Fully']
}
