import type { Prompt } from '@earshot/core/prompt'
import { presets } from '@earshot/presets'
import { keepAlerting } from './alerts/keep-alerting.ts'
import { createApp } from './app.ts'
import type { AppParts } from './app-parts.ts'
import { doChores, houseChores } from './chores.ts'
import { defaultSettings, type Settings } from './config.ts'
import { followNews } from './follow-news.ts'
import { createHub } from './hub.ts'
import { createDefinitions, keepDefinitions } from './ingest/definitions.ts'
import { createFloods } from './ingest/floods.ts'
import { createProofs } from './ingest/proofs.ts'
import { createKeyring } from './keyring.ts'
import { digestKeeper } from './listening/digest-keeper.ts'
import { createLog, errorLine } from './log.ts'
import { createMetrics } from './metrics.ts'
import { type NodeEvents, nodeEvents } from './node-events.ts'
import type { From } from './peer.ts'
import { createPromptShelf, followShelf } from './prompt-shelf.ts'
import { openPushIdentity } from './push/push-identity.ts'
import { usualKeep } from './retention/usual-keep.ts'
import { openSecrets } from './secrets.ts'
import type { Storage } from './storage/port.ts'
import { keepDelivering } from './webhooks/deliver.ts'
import { mailRoute } from './webhooks/mail-route.ts'
import type { WidgetFile } from './widget-files.ts'

/** What only a program that listens, or that opens a database by its address, has to know. */
type OfTheProcess = 'port' | 'host' | 'database' | 'prompts' | 'widgetFiles'

/** What a collector is made of: the settings by their names in a program, and what a process would open itself. */
export interface CollectorOptions extends Partial<Omit<Settings, OfTheProcess>> {
  /** Where everything is kept. It is closed with the collector. */
  readonly storage: Storage
  /** Definitions of your own, asked beside the ready-made ones. Hold them against `@earshot/lint` before. */
  readonly prompts?: readonly Prompt[]
  /** The widget's files, as `readWidgetFiles` gives them. Default: none, and pages load the script from elsewhere. */
  readonly widgetFiles?: ReadonlyMap<string, WidgetFile>
  /** The scripts of the collector's own pages, where no file can be read. Default: those beside this file. */
  readonly pageScripts?: Readonly<Record<string, string>>
  /** The address that alerts lead to, asked when one is sent. Default: `publicUrl`, else `http://localhost`. */
  readonly origin?: () => string
  /** Is told of every error that no reply names. Default: a line on standard error. */
  readonly report?: (error: unknown) => void
}

/** A collector without a port: a function from request to response, and what it does in the background. */
export interface Collector {
  /** Needs no `this`, so it can be handed on. Never rejects. */
  readonly fetch: (request: Request, from?: From) => Promise<Response>
  /** Answers the posts of events that come to a server of `node:http` without making a `Request` of them; `nodeListener` does. */
  readonly events: NodeEvents
  readonly writeKey: string
  /** Only where it was given or has just been made: only its hash is kept. */
  readonly readKey?: string
  /** Only where it was given or has just been made: only its hash is kept. */
  readonly ownerPassword?: string
  /** Ends the live pages, which hold their requests open for good. A server that is to be closed calls it first. */
  readonly endLive: () => void
  /** Ends what runs in the background, and closes the storage. Requests that are under way should have ended. */
  readonly close: () => Promise<void>
}

/**
 * Makes a collector for a server that is there already: Node, Bun, Deno, a Durable Object, an Express or Fastify app.
 *
 * @throws StorageUnavailable where the storage cannot be read or written
 */
export async function createCollector({
  storage,
  prompts = [],
  widgetFiles = new Map(),
  pageScripts,
  origin = () => settings.publicUrl ?? 'http://localhost',
  report: given,
  ...settings
}: CollectorOptions): Promise<Collector> {
  const { origins, publicUrl, webhookHosts, proxies, limits, log, keep, ...more } = {
    ...defaultSettings,
    ...settings,
  }
  const { mail, mailFrom, keepContact, backups, orders, proof, ...secret } = more
  const { secrets, made } = await openSecrets(storage, secret)
  const write = createLog(log, (line) => console.error(line))
  const report = given ?? ((error: unknown): void => write(errorLine(error)))
  const hub = createHub()
  const shelf = createPromptShelf(storage, { fixed: [...presets, ...prompts], report })
  await shelf.refresh()
  const { known } = shelf
  await keepDefinitions(storage, known, Date.now())
  const keeper = digestKeeper(storage, known)
  const definitions = createDefinitions(storage, known)
  const parts: AppParts = {
    storage,
    keeper,
    secrets,
    keyring: createKeyring(storage, secrets),
    hub,
    metrics: createMetrics(),
    origins,
    publicUrl,
    webhooks: { hosts: webhookHosts, mail: mail !== undefined },
    prompts: known,
    shelf,
    definitions,
    backupsMs: backups,
    orders,
    isProxy: proxies,
    floods: createFloods(limits),
    proofs: proof === 'under-attack' ? createProofs(secrets.secret) : undefined,
    widgetFiles,
    pageScripts,
    now: Date.now,
    report,
  }
  const keepRules = keep ?? (await usualKeep(storage, Date.now()))
  const app = createApp(parts)
  const push = await openPushIdentity(storage)
  const ends = [
    followNews({ storage, hub, report }),
    followShelf({ storage, shelf, report }),
    keepAlerting({ storage, prompts: known, keeper, now: Date.now, report }),
    keepDelivering({
      storage,
      hosts: webhookHosts,
      now: Date.now,
      report,
      get origin() {
        return origin()
      },
      secret: secrets.secret,
      prompts: known,
      push,
      mail: mailRoute({ ...(mail && { mail }), ...(mailFrom && { mailFrom }) }),
    }),
    doChores({
      storage,
      chores: houseChores(
        storage,
        { definitions, keeper, prompts: known },
        {
          now: Date.now,
          keep: keepRules,
          keepContactMs: keepContact,
        },
      ),
      report,
    }),
  ]
  const readKey = secret.readKey ?? made.readKey
  const ownerPassword = secret.ownerPassword ?? made.ownerPassword
  return {
    fetch: async (request, from) => app.fetch(request, from),
    events: nodeEvents(parts),
    writeKey: secrets.writeKey,
    ...(readKey && { readKey }),
    ...(ownerPassword && { ownerPassword }),
    endLive: () => hub.close(),
    close: async () => {
      hub.close()
      await Promise.all(ends.map((end) => end()))
      await storage.close()
    },
  }
}
