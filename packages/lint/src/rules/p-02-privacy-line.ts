import { example, open, rating } from '../example.ts'
import { questionsOf } from '../questions-of.ts'
import type { Rule } from '../rule.ts'

const line = 'Please do not write card numbers or other private facts.'

/** Where people can write anything, they are asked not to write what they will regret. */
export const privacyLine: Rule = {
  id: 'P-02',
  level: 'warning',
  reason: 'People do write card numbers and illnesses into open boxes; one line keeps most of it out.',
  bad: example([rating(), open]),
  good: example([rating(), { ...open, help: line }]),
  badSite: { privacyLine: false },
  goodSite: { privacyLine: false },
  check: (prompt, { privacyLine: isOn }) =>
    isOn === false
      ? questionsOf(prompt, 'text').flatMap(({ question: { form, help }, path }) =>
          form === undefined && help === undefined
            ? [
                {
                  path: `${path}.help`,
                  message: `The privacy line is off, and this open question has none of its own. Add “${line}”`,
                },
              ]
            : [],
        )
      : [],
}
