import type { EarshotEvent } from '@earshot/core/event'
import { isResponseEvent, type ResponseEvent } from '@earshot/core/event'

/** An answer as a person would read it: the words that were shown, else what was written. */
export function wordsOf({ value, label, other }: ResponseEvent['data']['answers'][number]): string {
  const said =
    label ?? (value instanceof Object && !Array.isArray(value) ? Object.values(value) : (value ?? ''))
  return `${[said].flat().join(', ')}${other ? `: ${other}` : ''}`
}

/**
 * A response as one flat row of texts and numbers, for backends that know columns and fields: what was asked, which
 * revision of which response it is, where it came from, `context.<name>` for the context and `answer.<question>` for the
 * answers in words. `undefined` for what is no response.
 */
export function fieldsOf(event: EarshotEvent): Readonly<Record<string, string | number>> | undefined {
  if (!isResponseEvent(event)) return undefined
  const { prompt, response, revision, answers, channel, locale, context = {}, page } = event.data
  return {
    id: event.id,
    state: event.type.slice('earshot.response.'.length),
    time: event.time,
    prompt: prompt.id,
    version: prompt.version,
    response,
    revision,
    channel,
    locale,
    ...(page && { page: page.path }),
    ...Object.fromEntries(Object.entries(context).map(([name, value]) => [`context.${name}`, `${value}`])),
    ...Object.fromEntries(
      answers.map((answer) => [
        `answer.${answer.question}`,
        typeof answer.value === 'number' && answer.label === undefined ? answer.value : wordsOf(answer),
      ]),
    ),
  }
}

/** The person's own e-mail address, where they gave one to be answered. */
export function emailOf(event: ResponseEvent): string | undefined {
  for (const { value } of event.data.answers) {
    const email = value instanceof Object && 'email' in value ? value.email : undefined
    if (typeof email === 'string' && email) return email
  }
  return undefined
}
