import { destinationProblem, readDestination } from '@earshot/core/destination-names'
import type { Reach, Transport } from '@earshot/core/transport'
import { consoleTransport } from '@earshot/transports/console'
import { appsScriptTransport } from '@earshot/transports/destinations/apps-script'
import { cloudEventsTransport } from '@earshot/transports/destinations/cloudevents'
import { dataLayerTransport } from '@earshot/transports/destinations/data-layer'
import { formspreeTransport } from '@earshot/transports/destinations/formspree'
import { hookTransport } from '@earshot/transports/destinations/hook'
import { httpTransport } from '@earshot/transports/destinations/http'
import { netlifyTransport } from '@earshot/transports/destinations/netlify'
import { posthogTransport } from '@earshot/transports/destinations/posthog'
import { segmentTransport } from '@earshot/transports/destinations/segment'
import { sentryTransport } from '@earshot/transports/destinations/sentry'
import { supabaseTransport } from '@earshot/transports/destinations/supabase'
import { fanOut } from '@earshot/transports/fan-out'
import { formTransport } from '@earshot/transports/form'

/** What makes each destination of what stands behind its name. A table of its own, so that no other name finds anything. */
const makers = new Map<string, (value: string) => Transport>([
  ['data-layer', (value) => dataLayerTransport(value || undefined)],
  ['console', () => consoleTransport()],
  ['http', (url) => httpTransport({ url })],
  ['cloudevents', (url) => cloudEventsTransport({ url })],
  ['posthog', (key) => posthogTransport({ key })],
  ['segment', (writeKey) => segmentTransport({ writeKey })],
  ['sentry', (dsn) => sentryTransport({ dsn })],
  ['supabase', supabase],
  ['formspree', (form) => formspreeTransport({ form })],
  ['netlify', (form) => netlifyTransport({ form })],
  ['apps-script', (url) => appsScriptTransport({ url })],
  ['zapier', (url) => hookTransport({ url })],
  ['make', (url) => hookTransport({ url })],
  ['n8n', (url) => hookTransport({ url })],
  ['form', (action) => formTransport({ action })],
])

/** The key stands before the host, as in Sentry's addresses. */
function supabase(value: string): Transport {
  const { origin, pathname, username } = new URL(value)
  return supabaseTransport({ url: origin + pathname, key: decodeURIComponent(username) })
}

/** What can tell whether it has something. */
const certain: readonly Reach[] = ['full', 'simple']

/**
 * One transport to all destinations that `send-to` names. Where the collector is among them, a response is **Sent** when
 * the collector has it, and the others get what they can; without it, when all have it that can tell. What cannot be used
 * is told and left out; where nothing is left, it is the collector.
 *
 * @param collector to the page's endpoint
 */
export function transportTo(
  words: readonly string[],
  collector: Transport,
  tell: (sentence: string) => void,
): Transport {
  const made = words.flatMap((word) => {
    const { name, value } = readDestination(word)
    const problem = destinationProblem(word)
    try {
      if (!problem) return name === 'collector' ? collector : (makers.get(name)?.(value) ?? [])
      tell(problem)
    } catch {
      tell(`send-to="${name}" does nothing: “${value}” is no address that can be used.`)
    }
    return []
  })
  const all = made[0] ? made : [collector]
  const sure = all.includes(collector) ? [collector] : all.filter(({ reach }) => certain.includes(reach))
  const required = sure[0] ? sure : all
  return fanOut({ required, bestEffort: all.filter((transport) => !required.includes(transport)) })
}
