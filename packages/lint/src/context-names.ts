import { parseCondition } from '@earshot/core/condition'
import type { Prompt } from '@earshot/core/prompt'
import { speechOf } from './speech-of.ts'

/** A context key that a prompt uses, and where. */
export interface ContextName {
  readonly name: string
  readonly path: string
}

/** Each place where a context key can stand: limits, conditions and texts. */
export function contextNames(prompt: Prompt): readonly ContextName[] {
  const { everyPer = '', timesPer = '', oncePer = '' } = prompt.limits ?? {}
  const keys = [
    ...wordsIn(everyPer)
      .slice(1)
      .map((name) => ({ name, path: 'limits.everyPer' })),
    ...wordsIn(timesPer)
      .slice(1)
      .map((name) => ({ name, path: 'limits.timesPer' })),
    ...wordsIn(oncePer).map((name) => ({ name, path: 'limits.oncePer' })),
  ]
  return [
    ...keys,
    ...conditionsOf(prompt).flatMap(({ path, text }) => namesIn(text).map((name) => ({ name, path }))),
    ...speechOf(prompt).flatMap(({ path, text }) => wovenNames(text).map((name) => ({ name, path }))),
  ]
}

function wordsIn(text: string): readonly string[] {
  return text.split(/\s+/).filter(Boolean)
}

/** Every condition of a prompt, and where it stands. */
export function conditionsOf({
  targeting = '',
  criticism = '',
  call = '',
  questions,
  thanks = [],
}: Prompt): readonly { readonly path: string; readonly text: string }[] {
  return [
    { path: 'targeting', text: targeting },
    { path: 'criticism', text: criticism },
    { path: 'call', text: call },
    ...questions.map(({ when = '' }, index) => ({ path: `questions[${index}].when`, text: when })),
    ...thanks.map(({ when = '' }, index) => ({ path: `thanks[${index}].when`, text: when })),
  ].filter(({ text }) => text)
}

function namesIn(condition: string): readonly string[] {
  const parsed = parseCondition(condition)
  if (parsed.status !== 'ok') return []
  return [...new Set(parsed.names)].flatMap((name) => (name.startsWith('context.') ? [name.slice(8)] : []))
}

/** Names in curly brackets, which `weave` of core replaces by the context's values. */
function wovenNames(text: string): readonly string[] {
  return [...text.matchAll(/\{context\.([\w.-]+)\}/g)].map(([, name = '']) => name)
}
