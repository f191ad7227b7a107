import { destinationProblem, readDestination } from '@earshot/core/destination-names'
import type { Reach, Transport } from '@earshot/core/transport'
import { address } from '@earshot/transports/address'
import { body } from '@earshot/transports/body'
import { emailOf, fieldsOf, wordsOf } from '@earshot/transports/destinations/fields'
import { foreignTransport, nothing, postEach } from '@earshot/transports/destinations/foreign'
import { fanOut } from '@earshot/transports/fan-out'
import type { Maker } from './maker.ts'

// Nearly every destination is made of these, so they are fetched once, and not with each.
export { address, body, destinationProblem, emailOf, fieldsOf, foreignTransport, nothing, postEach, wordsOf }

/** What makes each destination, a file each. A table of its own, so that no other name finds anything. */
const makers = new Map<string, () => Promise<{ readonly make: Maker }>>([
  ['data-layer', () => import('./send-to/data-layer.ts')],
  ['console', () => import('./send-to/console.ts')],
  ['http', () => import('./send-to/http.ts')],
  ['cloudevents', () => import('./send-to/cloudevents.ts')],
  ['posthog', () => import('./send-to/posthog.ts')],
  ['segment', () => import('./send-to/segment.ts')],
  ['sentry', () => import('./send-to/sentry.ts')],
  ['supabase', () => import('./send-to/supabase.ts')],
  ['formspree', () => import('./send-to/formspree.ts')],
  ['netlify', () => import('./send-to/netlify.ts')],
  ['apps-script', () => import('./send-to/apps-script.ts')],
  ['zapier', () => import('./send-to/hook.ts')],
  ['make', () => import('./send-to/hook.ts')],
  ['n8n', () => import('./send-to/hook.ts')],
  ['form', () => import('./send-to/form.ts')],
])

/** What can tell whether it has something. */
const certain: readonly Reach[] = ['full', 'simple']

/**
 * One transport to all destinations that `send-to` names. Where the collector is among them, a response is **Sent** when
 * the collector has it, and the others get what they can; without it, when all have it that can tell. What cannot be used
 * is told and left out; where nothing is left, or one of them cannot be fetched, it is the collector.
 *
 * @param collector to the page's endpoint
 */
export async function transportTo(
  words: readonly string[],
  collector: Transport,
  tell: (sentence: string) => void,
): Promise<Transport> {
  const one = async (word: string): Promise<readonly Transport[]> => {
    const { name, value } = readDestination(word)
    if (name === 'collector') return [collector]
    const problem = destinationProblem(word)
    if (problem) tell(problem)
    const maker = problem ? undefined : await makers.get(name)?.()
    try {
      if (maker) return [maker.make(value)]
    } catch {
      tell(`send-to="${name}" does nothing: “${value}” is no address that can be used.`)
    }
    return []
  }
  let made: readonly Transport[] = []
  try {
    made = (await Promise.all(words.map(one))).flat()
  } catch (error) {
    tell(`send-to could not be fetched (${error}), so everything goes to the collector.`)
  }
  const all = made[0] ? made : [collector]
  const sure = all.includes(collector) ? [collector] : all.filter(({ reach }) => certain.includes(reach))
  const required = sure[0] ? sure : all
  return fanOut({ required, bestEffort: all.filter((transport) => !required.includes(transport)) })
}
