import type { Answer } from '@earshot/core/answer'
import type { Prompt } from '@earshot/core/prompt'
import type { KnownPrompts } from '../ingest/record-of.ts'
import { readIn } from '../reading/read-in.ts'
import type { StoredCall } from '../storage/listening-port.ts'

/**
 * Calls with what was tapped in the language of whoever goes there: guests are asked in their own, and `お会計` brings nobody
 * the bill who cannot read it. Where the definition has no words in it, it is said as the definition was written. What a
 * guest wrote stays as they wrote it, and so does what the definition does not know, or was asked in this language.
 *
 * @param locale - of the team
 */
export async function inTeamWords(
  calls: readonly StoredCall[],
  prompts: KnownPrompts,
  locale: string,
): Promise<readonly StoredCall[]> {
  const isForeign = ({ response }: StoredCall): boolean => response.data.locale !== locale
  const foreign = calls.filter(isForeign).map(({ response }) => response)
  const read = await readIn(foreign, prompts, locale)
  return calls.map((call) => {
    const { response } = call
    const known = isForeign(call) ? read.get(response.data.prompt.id) : undefined
    if (!known) return call
    const answers = response.data.answers.map((answer) => relabelled(answer, known.prompt))
    return { ...call, response: { ...response, data: { ...response.data, answers } } }
  })
}

function relabelled(answer: Answer, { questions }: Prompt): Answer {
  const { value, label } = answer
  const question = questions.find(({ id }) => id === answer.question)
  if (label === undefined || !question || !('options' in question)) return answer
  const shown = [label].flat()
  const said = (id: unknown, index: number): string =>
    question.options.find((option) => option.id === id)?.text ?? shown[index] ?? `${id}`
  return { ...answer, label: Array.isArray(value) ? value.map(said) : said(value, 0) }
}
