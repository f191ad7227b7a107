import { presets } from '@earshot/presets'
import { keepAlerting } from './alerts/keep-alerting.ts'
import { createApp } from './app.ts'
import type { AppParts } from './app-parts.ts'
import { doChores, houseChores } from './chores.ts'
import { defaultSettings, type Settings } from './config.ts'
import { followNews } from './follow-news.ts'
import { createHub } from './hub.ts'
import { createDefinitions, keepDefinitions } from './ingest/definitions.ts'
import { createKeyring } from './keyring.ts'
import { digestKeeper } from './listening/digest-keeper.ts'
import { createLog, errorLine } from './log.ts'
import { createMetrics } from './metrics.ts'
import { nodeEvents } from './node-events.ts'
import { readOwnPrompts } from './own-prompts.ts'
import { createPromptShelf, followShelf } from './prompt-shelf.ts'
import { openPushIdentity } from './push/push-identity.ts'
import { openSecrets } from './secrets.ts'
import { listen } from './server.ts'
import { StartProblem } from './start-problem.ts'
import { isImportUnderWay } from './storage/move.ts'
import { openDatabase } from './storage/open-database.ts'
import { storageOn } from './storage/storage-on.ts'
import { keepDelivering } from './webhooks/deliver.ts'
import { mailRoute } from './webhooks/mail-route.ts'
import { installedWidgetFolder, readWidgetFiles } from './widget-files.ts'

export type { Settings } from './config.ts'
export { StartProblem } from './start-problem.ts'

/** A collector that takes events. */
export interface RunningCollector {
  /** Without a slash at the end. */
  readonly url: string
  readonly writeKey: string
  /** Only where it was given or has just been made: only its hash is kept. */
  readonly readKey?: string
  /** Only where it was given or has just been made: only its hash is kept. */
  readonly ownerPassword?: string
  /** The path of the database file, or the address of the database without its password. */
  readonly database: string
  /** Takes no more requests, finishes those under way, closes the database. */
  close(): Promise<void>
}

/**
 * Starts a collector. Settings that are left out have their defaults; the environment is not read.
 *
 * @throws StartProblem where the database, the port or the address cannot be had, and where the owner's own definitions
 * cannot be asked
 */
export async function startCollector(settings: Partial<Settings> = {}): Promise<RunningCollector> {
  const {
    port,
    host,
    database,
    origins,
    publicUrl,
    prompts,
    widgetFiles,
    webhookHosts,
    log,
    keep,
    mail,
    mailFrom,
    keepContact,
    backups,
    ...given
  } = {
    ...defaultSettings,
    ...settings,
  }
  const own = prompts === undefined ? [] : readOwnPrompts(prompts)
  const { place, ...opened } = await openDatabase(database, { threaded: true })
  const storage = storageOn(opened.database)
  const hub = createHub()
  try {
    if (await isImportUnderWay(opened.database)) {
      throw new StartProblem(
        `An import into ${place} was not finished. Run earshot import again with the same file.`,
      )
    }
    const { secrets, made } = await openSecrets(storage, given)
    const folder = widgetFiles ?? installedWidgetFolder()
    const write = createLog(log, (line) => console.error(line))
    const report = (error: unknown): void => write(errorLine(error))
    const shelf = createPromptShelf(storage, { fixed: [...presets, ...own], report })
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
      widgetFiles: folder === undefined ? new Map() : readWidgetFiles(folder),
      now: Date.now,
      report,
    }
    const server = await listen({ app: createApp(parts), events: nodeEvents(parts) }, { port, host })
    const endNews = followNews({ storage, hub, report })
    const endShelf = followShelf({ storage, shelf, report })
    const url = publicUrl ?? addressOf(host, server.port)
    const endAlerts = keepAlerting({ storage, prompts: known, keeper, now: Date.now, report })
    const endWebhooks = keepDelivering({
      storage,
      hosts: webhookHosts,
      now: Date.now,
      report,
      origin: url,
      secret: secrets.secret,
      push: await openPushIdentity(storage),
      mail: mailRoute({ ...(mail && { mail }), ...(mailFrom && { mailFrom }) }),
    })
    const endChores = doChores({
      storage,
      chores: houseChores(
        storage,
        { definitions, keeper, prompts: known },
        { now: Date.now, keep, keepContactMs: keepContact },
      ),
      report,
    })
    const readKey = given.readKey ?? made.readKey
    const ownerPassword = given.ownerPassword ?? made.ownerPassword
    return {
      url,
      writeKey: secrets.writeKey,
      ...(readKey && { readKey }),
      ...(ownerPassword && { ownerPassword }),
      database: place,
      close: async () => {
        // The live pages hold their requests open for good, so they are ended first.
        endNews()
        endShelf()
        hub.close()
        await server.close()
        await Promise.all([endChores(), endAlerts(), endWebhooks()])
        await storage.close()
      },
    }
  } catch (error) {
    await storage.close()
    throw error
  }
}

/** The address to reach it at from this machine. */
function addressOf(host: string, port: number): string {
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}
