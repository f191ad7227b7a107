import { parseCondition } from '@earshot/core/condition'
import type { Prompt } from '@earshot/core/prompt'
import { example, open, rating } from '../example.ts'
import type { Flaw, Rule } from '../rule.ts'
import { speechOf } from '../speech-of.ts'

/** Context that leads to one person or one purchase. */
const identifying =
  /^(?:order|user|customer|person|member|account|employee|staff|guest|patient|client|email|phone)(?:[-_]?(?:id|no|number|name|code))?$/i

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
      ? uses(prompt)
          .filter(({ name }) => identifying.test(name))
          .map(
            ({ name, path }): Flaw => ({
              path,
              message: `The prompt says that it is anonymous and uses “${name}”. Drop one of the two.`,
            }),
          )
      : [],
}

interface Use {
  /** The context's key. */
  readonly name: string
  readonly path: string
}

/** Each place where a context key can stand: limits, conditions and texts. */
function uses(prompt: Prompt): readonly Use[] {
  const { limits, targeting, criticism, call, questions, thanks = [] } = prompt
  const conditions = [
    { path: 'targeting', text: targeting },
    { path: 'criticism', text: criticism },
    { path: 'call', text: call },
    ...questions.map(({ when }, index) => ({ path: `questions[${index}].when`, text: when })),
    ...thanks.map(({ when }, index) => ({ path: `thanks[${index}].when`, text: when })),
  ]
  const keys = limits?.oncePer?.split(/\s+/) ?? []
  return [
    ...keys.map((name) => ({ name, path: 'limits.oncePer' })),
    ...conditions.flatMap(({ path, text }) => contextNames(text).map((name) => ({ name, path }))),
    ...speechOf(prompt).flatMap(({ path, text }) => wovenNames(text).map((name) => ({ name, path }))),
  ]
}

function contextNames(condition: string | undefined): readonly string[] {
  const parsed = parseCondition(condition ?? '')
  if (parsed.status !== 'ok') return []
  return [...new Set(parsed.names)].flatMap((name) => (name.startsWith('context.') ? [name.slice(8)] : []))
}

/** Names in curly brackets, which `weave` of core replaces by the context's values. */
function wovenNames(text: string): readonly string[] {
  return [...text.matchAll(/\{context\.([\w.-]+)\}/g)].map(([, name = '']) => name)
}
