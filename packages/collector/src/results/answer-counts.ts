import type { Digest, PromptDigest } from '../listening/digest.ts'

/** The parts of a digest in which customers answered one question, without what passers-by told a kiosk. */
export function partsAsked(
  { prompts }: Digest,
  question: string,
  only?: { readonly prompt?: string; readonly audience?: string },
): readonly PromptDigest[] {
  return [...prompts.values()].filter(
    ({ given, channel, prompt, audience }) =>
      given.has(question) &&
      channel !== 'kiosk' &&
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
