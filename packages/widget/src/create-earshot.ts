import type { Prompt } from '@earshot/core/prompt'
import { readConfig } from '@earshot/core/read-config'
import type { Transport } from '@earshot/core/transport'
import { createEngine } from './engine.ts'
import { type Earshot, faceOf } from './face.ts'
import { createTell } from './tell.ts'

/** Options of a page, as in JSON: `{ endpoint: '/v1/events', display: { as: 'modal' }, context: { order: 'A-1' } }`. */
export interface EarshotOptions {
  /** Definitions: imported ready-made ones, or your own. Each is checked. */
  readonly prompts?: readonly (Prompt | Readonly<Record<string, unknown>>)[]
  /** Where events go. Default: `endpoint` (default `/v1/events` on this page's origin), through the durable queue. */
  readonly transport?: Transport
  readonly context?: Readonly<Record<string, unknown>>
  readonly display?: { readonly as?: string; readonly at?: string }
  readonly [option: string]: unknown
}

/**
 * The widget as a module. On a server it can be imported but not created.
 *
 * @example
 * const earshot = createEarshot({ prompts: [howDidWeDo], endpoint: 'https://listen.example/v1/events' })
 * await earshot.ask('how-did-we-do', { context: { table: '12' } })
 */
export function createEarshot(options: EarshotOptions = {}): Earshot {
  const tell = createTell()
  const { prompts = [], transport, ...config } = options
  let isReady: (value: unknown) => void = () => {}
  const engine = createEngine({
    settings: readConfig(config, tell),
    transport,
    loadAuthor: () => import('./author/author.ts'),
    loadPrompt: () => Promise.resolve(undefined),
    readyMade: [],
    ready: new Promise((resolve) => {
      isReady = resolve
    }),
    tell,
  })
  isReady(
    Promise.all(
      prompts.map((prompt) =>
        engine.define(prompt).catch((error: unknown) => tell(`a definition could not be read: ${error}.`)),
      ),
    ),
  )
  engine.begin()
  return faceOf(engine, tell)
}
