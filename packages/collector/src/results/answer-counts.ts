import type { Digest, PromptDigest } from '../listening/digest.ts'
import { inOneWay } from './ways.ts'

/** The parts of a digest in which customers answered one question, on the one way that there is to speak of. */
export function partsAsked(
  digest: Digest,
  question: string,
  only?: { readonly prompt?: string; readonly audience?: string },
): readonly PromptDigest[] {
  return [...inOneWay(digest).prompts.values()].filter(
    ({ given, prompt, audience }) =>
      given.has(question) &&
      audience === (only?.audience ?? 'external') &&
      (only?.prompt === undefined || prompt === only.prompt),
  )
}

/** How many gave this value. */
export function countIn(parts: readonly PromptDigest[], question: string, value: string | number): number {
  return parts.reduce((sum, { answers }) => sum + (answers.get(`${question}=${value}`) ?? 0), 0)
}

/** How many gave these two values together. */
export function pairsIn(
  parts: readonly PromptDigest[],
  first: readonly [string, string | number],
  second: readonly [string, string | number],
): number {
  const key = `${first.join('=')}|${second.join('=')}`
  return parts.reduce((sum, { pairs }) => sum + (pairs.get(key) ?? 0), 0)
}
