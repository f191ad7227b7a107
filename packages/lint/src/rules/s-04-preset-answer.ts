import { answerControlsOf } from '../answer-controls-of.ts'
import { example, open, rating } from '../example.ts'
import { promptMarkup } from '../prompt-markup.ts'
import { pointerTo } from '../replacing.ts'
import type { Flaw, Rule } from '../rule.ts'

/** Fields that set an answer in other tools. The parser passes over them; a raw definition may have them. */
const ofQuestion =
  /^(?:checked|selected|values?|defaults?|default-?(?:value|answer|option)|preset|pre-?selected|initial-?(?:value)?|start-?(?:at|value))$/i

/** The `value` of an option is its id elsewhere, and chooses nothing. */
const ofOption = /^(?:checked|selected|default|is-?default|preset|pre-?selected)$/i

/** Nothing is chosen before the person chooses. */
export const presetAnswer: Rule = {
  id: 'S-04',
  level: 'error',
  reason: 'An answer that is there already is taken by those who have none, and cannot be told from theirs.',
  bad: example([rating(), open]),
  badSite: {
    markup:
      '<form lang="en"><label><input type="radio" name="rating" value="4" checked> Outstanding</label><label><input type="radio" name="rating" value="1"> Poor</label></form>',
  },
  good: example([rating(), open]),
  goodSite: {
    markup:
      '<form lang="en"><label><input type="radio" name="rating" value="4"> Outstanding</label><label><input type="radio" name="rating" value="1"> Poor</label></form>',
  },
  check: (prompt, site) => [
    ...prompt.questions.flatMap((question, index) => {
      const path = `questions[${index}]`
      const options = 'options' in question ? question.options : []
      return [
        ...presetIn(question, path, ofQuestion),
        ...options.flatMap((option, at) => presetIn(option, `${path}.options[${at}]`, ofOption)),
      ]
    }),
    ...answerControlsOf(promptMarkup(site), prompt)
      .filter(({ chosen }) => chosen)
      .map(({ path, name, kind }) => ({
        path,
        message:
          kind === 'slider'
            ? 'A slider stands somewhere before the person moved it. Give answers to tap.'
            : kind === 'field'
              ? `“${name}” holds an answer before the person wrote one. Show it empty.`
              : `“${name}” is chosen before the person chose. Show it empty.`,
      })),
  ],
}

function presetIn(value: object, path: string, fields: RegExp): readonly Flaw[] {
  return Object.entries(value)
    .filter(([key, item]) => fields.test(key) && item !== false && item !== null)
    .map(([key]) => ({
      path: `${path}.${key}`,
      message: `“${key}” sets an answer. Take it out: nothing is chosen beforehand.`,
      fix: [{ op: 'remove', path: `${pointerTo(path)}/${key}` }],
    }))
}
