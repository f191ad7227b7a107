import { type Condition, parseCondition } from '@earshot/core/condition'
import { looksPersonal } from '@earshot/core/looks-personal'
import { conditionsOf, contextNames } from '../context-names.ts'
import { example, open, rating } from '../example.ts'
import { leavesOf, namesOf, operandsOf } from '../leaves-of.ts'
import { isPersonId, looksLikeName } from '../looks-like-name.ts'
import { personalAttributes } from '../personal-attributes.ts'
import { isPersonalName } from '../personal-names.ts'
import type { Flaw, Rule } from '../rule.ts'

/** What travels with the answers names nobody. */
export const nothingPersonal: Rule = {
  id: 'P-01',
  level: 'error',
  reason:
    'Attributes and context can be read by every script of the page and travel with each answer; a person’s data there was given to nobody knows whom (GDPR, article 5(1)(c); card numbers: PCI DSS 3).',
  bad: example([rating(), open], { targeting: "context.user = 'kim@example.com'" }),
  good: example([rating(), open], { targeting: "context.user = 'u-81a7'" }),
  check: (prompt, { markup }) => [
    ...conditionsOf(prompt).flatMap(({ path, text }): readonly Flaw[] => {
      const parsed = parseCondition(text)
      const leaves = parsed.status === 'ok' ? leavesOf(parsed.condition) : []
      return leaves.some(namesSomebody)
        ? [
            {
              path,
              message:
                'It compares with an e-mail address, a phone number, a card number or a name. Compare with an opaque id.',
            },
          ]
        : []
    }),
    ...contextNames(prompt)
      .filter(({ name }) => isPersonalName(name))
      .map(({ name, path }) => ({
        path,
        message: `It wants “${name}” in the context, which every script can read. Give an opaque id.`,
      })),
    ...(markup === undefined ? [] : personalAttributes(markup)),
  ],
}

function namesSomebody(leaf: Condition): boolean {
  const values = operandsOf(leaf).flatMap((side) => (side.type === 'value' ? [String(side.value)] : []))
  const isId = namesOf(leaf).some((name) => isPersonId(name.replace(/^context\./, '')))
  return values.some((value) => looksPersonal(value) || (isId && looksLikeName(value)))
}
