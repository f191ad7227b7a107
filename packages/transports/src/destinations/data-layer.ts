import { type EarshotEvent, isResponseEvent } from '@earshot/core/event'
import type { Transport } from '@earshot/core/transport'
import { retryable } from '../results.ts'

/** Google Analytics 4 cuts a value here. */
const maxLength = 100
/** Google Analytics 4 takes 25 parameters, and 5 of them are ours. */
const maxAnswers = 20

/**
 * Pushes events into the page's data layer, for Google Tag Manager and Google Analytics 4: `earshot_prompt_shown`,
 * `earshot_response_submitted` and so on, with the prompt, the response's id and revision, how it was displayed, and
 * each answer as `answer_<question>`.
 *
 * Never what people wrote: only numbers, yes and no, and the ids of what was chosen, which are the answers that carry a
 * label or are no text. Names have at most 40 characters, values 100, and there are 20 answers at most.
 *
 * `reach` is `opaque`: what a tag does with it is not known, so what was pushed is `unconfirmed`. A layer that throws
 * makes the batch `retryable` with reason `threw`.
 *
 * @param layer the name of the global list. `dataLayer` by default
 */
export function dataLayerTransport(layer = 'dataLayer'): Transport {
  return {
    name: 'data-layer',
    reach: 'opaque',
    async send(batch) {
      try {
        const page = globalThis as unknown as Record<string, unknown[]> // a page's own global
        page[layer] ??= []
        page[layer].push(...batch.map(entryOf))
        return { status: 'unconfirmed' }
      } catch {
        return retryable('threw')
      }
    },
    flush: async () => true,
  }
}

function entryOf(event: EarshotEvent): Readonly<Record<string, unknown>> {
  const { prompt, presentation } = event.data
  const entry = {
    event: event.type.replaceAll('.', '_'),
    earshot_prompt: prompt.id,
    earshot_version: prompt.version,
    earshot_run: event.subject,
    ...(presentation && { earshot_display: presentation.display }),
  }
  return isResponseEvent(event) ? { ...entry, ...answersOf(event.data.answers) } : entry
}

function answersOf(
  answers: readonly { readonly question: string; readonly value: unknown; readonly label?: unknown }[],
): Readonly<Record<string, unknown>> {
  const found = answers.flatMap(({ question, value, label }): [string, unknown][] => {
    const name = `answer_${question.replace(/\W/g, '_')}`.slice(0, 40)
    if (typeof value === 'number' || typeof value === 'boolean') return [[name, value]]
    // A text has no label; what was chosen has the words that were shown.
    if (label === undefined || value === null) return []
    if (typeof value === 'string' || Array.isArray(value)) return [[name, `${value}`.slice(0, maxLength)]]
    return Object.entries(Object(value)).map(([row, point]) => [
      `${name}_${row.replace(/\W/g, '_')}`.slice(0, 40),
      point,
    ])
  })
  return Object.fromEntries(found.slice(0, maxAnswers))
}
