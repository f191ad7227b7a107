import { defaultSettings, type Settings } from './config.ts'
import { createCollector } from './create-collector.ts'
import { readOwnPrompts } from './own-prompts.ts'
import { listen } from './server.ts'
import { StartProblem } from './start-problem.ts'
import { isImportUnderWay } from './storage/move.ts'
import { openDatabase } from './storage/open-database.ts'
import { storageOn } from './storage/storage-on.ts'
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
  const { port, host, database, prompts, widgetFiles, ...rest } = { ...defaultSettings, ...settings }
  const own = prompts === undefined ? [] : readOwnPrompts(prompts)
  const { place, ...opened } = await openDatabase(database, { threaded: true })
  const storage = storageOn(opened.database)
  try {
    if (await isImportUnderWay(opened.database)) {
      throw new StartProblem(
        `An import into ${place} was not finished. Run earshot import again with the same file.`,
      )
    }
    const folder = widgetFiles ?? installedWidgetFolder()
    let url = settings.publicUrl
    const collector = await createCollector({
      ...rest,
      storage,
      prompts: own,
      ...(folder !== undefined && { widgetFiles: readWidgetFiles(folder) }),
      // With port 0 it is known only later.
      origin: () => url ?? addressOf(host, port),
    })
    const server = await listen(collector, { port, host }).catch(async (error: unknown) => {
      await collector.close()
      throw error
    })
    url ??= addressOf(host, server.port)
    const { writeKey, readKey, ownerPassword } = collector
    return {
      url,
      writeKey,
      ...(readKey && { readKey }),
      ...(ownerPassword && { ownerPassword }),
      database: place,
      close: async () => {
        collector.endLive()
        await server.close()
        await collector.close()
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
