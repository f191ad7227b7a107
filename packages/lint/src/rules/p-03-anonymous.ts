import { contextNames } from '../context-names.ts'
import { example, open, rating } from '../example.ts'
import type { Flaw, Rule } from '../rule.ts'

/** Context that leads to one person or one purchase. */
const identifying =
  /^(?:order|user|customer|person|member|account|employee|staff|guest|patient|client|booking|reservation|invoice|email|phone)(?:[-_]?(?:id|no|number|name|code))?$/i

/** What says that it is anonymous does not use what is not. */
export const anonymous: Rule = {
  id: 'P-03',
  level: 'error',
  reason:
    'An answer that carries an order, a user or a member of staff is not anonymous, whatever the prompt says.',
  bad: example([rating(), open], { anonymous: true, limits: { oncePer: 'order' } }),
  good: example([rating(), open], { anonymous: true, limits: { every: '30d' } }),
  check: (prompt) =>
    prompt.anonymous
      ? contextNames(prompt)
          .filter(({ name }) => identifying.test(name))
          .map(
            ({ name, path }): Flaw => ({
              path,
              message: `The prompt says that it is anonymous and uses “${name}”. Drop one of the two.`,
            }),
          )
      : [],
}
