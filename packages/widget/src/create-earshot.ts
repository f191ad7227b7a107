import type { AllMessages } from '@earshot/core/messages/messages'
import type { Prompt } from '@earshot/core/prompt'
import { readConfig } from '@earshot/core/read-config'
import type { Transport } from '@earshot/core/transport'
import { readDefinition } from './author/read-definition.ts'
import * as configured from './configured/configured.ts'
import { inspect } from './debug/inspect.ts'
import { watched } from './debug/watched.ts'
import { createEngine } from './engine.ts'
import { type Earshot, faceOf } from './face.ts'
import { hasAnswers } from './has-answers.ts'
import type { Loads } from './loads.ts'
import { opensItself } from './opens-itself.ts'
import { createComplain, createTell } from './tell.ts'

/** Options of a page, as in JSON: `{ endpoint: '/v1/events', display: { as: 'modal' }, context: { order: 'A-1' } }`. */
export interface EarshotOptions {
  /** Definitions: imported ready-made ones, or your own. Each is checked. */
  readonly prompts?: readonly (Prompt | Readonly<Record<string, unknown>>)[]
  /** Where events go. Default: `endpoint` (default `/v1/events` on this page's origin), through the durable queue. */
  readonly transport?: Transport
  /** What the interface says, by language: `{ de }` from `@earshot/core/messages/de`. English is always there. */
  readonly messages?: Readonly<Record<string, AllMessages>>
  readonly context?: Readonly<Record<string, unknown>>
  readonly display?: { readonly as?: string; readonly at?: string }
  readonly [option: string]: unknown
}

/**
 * The widget as a module. On a server it asks nobody: calls are held, and `explain` knows nothing.
 *
 * @example
 * const earshot = createEarshot({ prompts: [howDidWeDo], endpoint: 'https://listen.example/v1/events' })
 * await earshot.ask('how-did-we-do', { context: { table: '12' } })
 */
export function createEarshot(options: EarshotOptions = {}): Earshot {
  const tell = createTell()
  const { prompts = [], transport, messages = {}, ...config } = options
  // A page may give one definition where a list is asked for.
  const defined = [prompts].flat().flatMap((prompt) => {
    try {
      return readDefinition(prompt, tell) ?? []
    } catch (error) {
      tell(`a definition could not be read: ${error}.`)
      return []
    }
  })

  const load: Loads = {
    arming: () => import('./arming/arming.ts'),
    asking: () => import('./asking/asking.ts'),
    author: () => import('./author/author.ts'),
    given: defined.map((prompt) => [prompt.id, prompt]),
    configured: async () => configured,
    more: configured,
    beside: () => import('./beside/beside.ts'),
    debug: () => import('./debug/debug.ts'),
    destinations: () => import('./destinations/destinations.ts'),
    calls: () => import('./calls/calls.ts'),
    displays: () => import('./displays/displays.ts'),
    kiosk: () => import('./kiosk/kiosk.ts'),
    language: () => import('./language/language.ts'),
    manners: () => import('./manners/manners.ts'),
    rare: () => import('./rare/rare.ts'),
    singlePage: () => import('./single-page/single-page.ts'),
    messages: (locale) => Promise.resolve(messages[locale]),
  }
  const complain = createComplain(load, tell)
  const settings = readConfig(config, tell)
  const engine = createEngine({
    ...(transport && { transport: config.debug ? watched(transport, load) : transport }),
    load,
    leftBehind: () => hasAnswers(() => import('./left-behind/left-behind.ts')),
    tell,
    complain,
    async prepare({ configure }) {
      inspect(engine, settings, load)
      // On a server nothing opens.
      if (typeof document !== 'undefined') configure({ selfOpening: opensItself(defined) })
    },
  })
  // Before anything can be called: what explains a prompt decides by them.
  engine.configure(settings)
  const face = faceOf(engine, { load, tell, complain })
  // On a server there is no page to decide by.
  return typeof document === 'undefined' ? { ...face, explain: () => undefined } : face
}
