import { type AnswerControl, answerControlsOf } from '../answer-controls-of.ts'
import { example, open, rating } from '../example.ts'
import { promptMarkup } from '../prompt-markup.ts'
import type { Flaw, Rule } from '../rule.ts'

const page = (first: string, other: string): string =>
  `<form lang="en"><button name="rating" value="4" ${first}>Outstanding</button><button name="rating" value="1" ${other}>Poor</button></form>`

/** Fields by which other tools make one option stand out. */
const lookFields =
  /^(?:colou?r|background|style|size|primary|variant|class(?:name)?|highlight(?:ed)?|emphasis|weight)$/i

/** No answer is bigger, greener or bolder than another. */
export const equalLook: Rule = {
  id: 'S-05',
  level: 'error',
  reason:
    'A big green “Great” beside a small grey “Bad” is a wish and no question. All options of a question look alike.',
  bad: example([rating(), open]),
  badSite: { markup: page('style="background: green; font-size: 2em"', '') },
  good: example([rating(), open]),
  goodSite: { markup: page('class="option"', 'class="option"') },
  check: (prompt, site) => [
    ...prompt.questions.flatMap((question, index) =>
      'options' in question
        ? differing(question.options).map(([field, at]) => ({
            path: `questions[${index}].options[${at}].${field}`,
            message: `“${field}” gives this option a look of its own. All options look alike.`,
          }))
        : [],
    ),
    ...unequal(answerControlsOf(promptMarkup(site), prompt)),
  ],
}

/** The fields of look that some options have and others lack or have otherwise; from the raw definition only. */
function differing(options: readonly object[]): readonly (readonly [string, number])[] {
  const looks = options.map(
    (option) => new Map(Object.entries(option).filter(([key]) => lookFields.test(key))),
  )
  return looks.flatMap((look, at) =>
    [...look]
      .filter(([key, value]) =>
        looks.some((other) => JSON.stringify(other.get(key)) !== JSON.stringify(value)),
      )
      .map(([key]) => [key, at] as const),
  )
}

/** So much may the contrast of two answers differ. */
const contrastRoom = 1.05

/** The answer with the weakest contrast, where it is weaker than the others by more than that. */
function paler(group: readonly AnswerControl[]): AnswerControl | undefined {
  const [first, ...rest] = group
    .filter(({ contrast }) => contrast !== undefined)
    .sort((a, b) => (a.contrast ?? 0) - (b.contrast ?? 0))
  const most = rest.at(-1)?.contrast ?? 0
  return first && most > (first.contrast ?? 0) * contrastRoom ? first : undefined
}

function unequal(controls: readonly AnswerControl[]): readonly Flaw[] {
  const groups = new Map<string, AnswerControl[]>()
  // Without a name it is not told which question an answer belongs to.
  for (const control of controls.filter(({ group, kind }) => kind === 'tap' && group !== ''))
    groups.set(control.group, [...(groups.get(control.group) ?? []), control])
  return [...groups.values()].flatMap((group) => {
    const usual = group[0]?.look
    const other = group.find(({ look }) => look !== usual) ?? paler(group)
    return other === undefined
      ? []
      : [
          {
            path: other.path,
            message: `“${other.name}” looks unlike the other answers. Give all the same look.`,
          },
        ]
  })
}
