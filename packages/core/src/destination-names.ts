import { nearest } from './nearest.ts'

/**
 * Every destination that `send-to` knows, with an example of what stands behind its name and an equals sign; empty where
 * the name is enough.
 */
export const destinations: Readonly<Record<string, string>> = {
  collector: '',
  'data-layer': '',
  console: '',
  http: 'https://example.com/feedback',
  cloudevents: 'https://events.example/',
  posthog: 'phc_…',
  segment: 'the write key',
  sentry: 'https://key@o1.ingest.sentry.io/2',
  supabase: 'https://sb_publishable_…@ref.supabase.co',
  formspree: 'the form’s id',
  netlify: 'the form’s name',
  'apps-script': 'https://script.google.com/macros/s/…/exec',
  zapier: 'https://hooks.zapier.com/…',
  make: 'https://hook.eu1.make.com/…',
  n8n: 'https://n8n.example/webhook/…',
  form: 'https://example.com/form',
}

/** Those whose address is a password: what a page knows, everybody knows. */
const secret = /^(slack|discord|teams|email)$/

/** A word of `send-to`, parted into the destination's name and what stands behind it. */
export function readDestination(word: string): { readonly name: string; readonly value: string } {
  const [, name = word, value = ''] = /^([^=]+)=(.*)$/.exec(word) ?? []
  return { name, value }
}

/** What keeps a word of `send-to` from being used, in a sentence; `undefined` where nothing does. */
export function destinationProblem(word: string): string | undefined {
  const { name, value } = readDestination(word)
  if (secret.test(name))
    return `send-to="${name}" does nothing: its address is a password, and everybody could read it in the page. Send to “collector” and let the collector forward.`
  const example = Object.hasOwn(destinations, name) ? destinations[name] : undefined
  if (example === undefined) {
    const meant = nearest(name, Object.keys(destinations))
    return `send-to="${name}" does nothing: there is no such destination.${meant ? ` Did you mean “${meant}”?` : ` There are: ${Object.keys(destinations).join(', ')}.`}`
  }
  return example && !value
    ? `send-to="${name}" does nothing without its address or key: write “${name}=${example}”.`
    : undefined
}
