import { Worker } from 'node:worker_threads'
import { StorageUnavailable, type Verdict } from './port.ts'
import type { Arrival } from './record-writer.ts'
import type { SqliteConnection, SqliteOptions, SqliteRole } from './sqlite-connection.ts'

/** What is asked of a thread: to open a connection in a role, a call of it, `keepArrivals` with these as JSON, or to close all. */
export interface Asked {
  readonly id: number
  /** The connection, numbered from 1 in the order in which they were opened; 0 for all. */
  readonly on: number
  readonly call: 'open' | 'keep' | 'end' | keyof SqliteConnection
  readonly given: readonly unknown[]
}

/** What comes back. An error loses its class on the way, so it is told whether it was `StorageUnavailable`. */
export type Told =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: unknown; readonly isUnavailable: boolean }

/** What a thread is started with. */
export interface ThreadData {
  readonly path: string
  readonly options: SqliteOptions
}

/** A thread that holds connections to one file. */
export interface SqliteThread {
  /**
   * One more connection for reading.
   *
   * @throws Error where the file cannot be opened or is no database
   */
  connect(): Promise<SqliteConnection>
  /**
   * A connection that keeps what comes in.
   *
   * @throws Error where the file cannot be opened or is no database
   */
  keeper(): Promise<Keeper>
  isAlive(): boolean
  /** Does what it was asked before, closes what is open, and ends. */
  end(): Promise<void>
}

export interface Keeper {
  /** `keepArrivals` in a transaction: all of it is on disk when this resolves, or nothing. */
  keep(arrivals: readonly Arrival[]): Promise<readonly Verdict[]>
}

interface Waiting {
  readonly resolve: (result: unknown) => void
  readonly reject: (error: unknown) => void
}

/** Rows come and go at once, and V8 would let many more of them pile up before it clears them away. */
const maxYoungGenerationSizeMb = 8

/** The same file, run from its source or built. */
const program = new URL(import.meta.url.replace(/sqlite-threads(\.\w+)$/, 'sqlite-thread$1'))

/** Starts a thread. It does not keep the process alive but while something is asked of it. */
export function startThread(path: string, options: SqliteOptions): SqliteThread {
  const data: ThreadData = { path, options }
  const worker = new Worker(program, { workerData: data, resourceLimits: { maxYoungGenerationSizeMb } })
  const waiting = new Map<number, Waiting>()
  let [asked, opened, isOver] = [0, 0, false]
  /** What is asked in one breath goes out as one message: waking a thread takes longer than most statements. */
  let breath: Asked[] = []
  worker.unref()
  worker.on('message', (all: readonly Told[]) => {
    for (const told of all) {
      const one = waiting.get(told.id)
      waiting.delete(told.id)
      if ('result' in told) one?.resolve(told.result)
      else one?.reject(told.isUnavailable ? unavailable(told.error) : told.error)
    }
    if (!waiting.size) worker.unref()
  })
  // Whatever ends it, nothing that was asked stays without an answer.
  worker.on('error', giveUp)
  worker.on('exit', () => giveUp())

  function giveUp(cause?: unknown): void {
    isOver = true
    for (const { reject } of waiting.values()) reject(unavailable(cause))
    waiting.clear()
  }

  function ask(on: number, call: Asked['call'], given: readonly unknown[]): Promise<unknown> {
    if (isOver) return Promise.reject(unavailable())
    return new Promise((resolve, reject) => {
      const id = ++asked
      waiting.set(id, { resolve, reject })
      if (waiting.size === 1) worker.ref()
      if (breath.push({ id, on, call, given }) === 1) queueMicrotask(send)
    })
  }

  function send(): void {
    worker.postMessage(breath)
    breath = []
  }

  async function open(role: SqliteRole): Promise<number> {
    const on = ++opened
    await ask(on, 'open', [role])
    return on
  }

  return {
    async connect() {
      const on = await open('reader')
      // Each call gives what the connection gives that does it.
      const calls = (call: keyof SqliteConnection) =>
        ((...given: readonly unknown[]) => ask(on, call, given)) as never
      return {
        query: calls('query'),
        insert: calls('insert'),
        begin: calls('begin'),
        commit: calls('commit'),
        rollback: calls('rollback'),
        emptyLog: calls('emptyLog'),
        close: calls('close'),
      }
    },
    async keeper() {
      const on = await open('writer')
      return {
        // As one text: as many objects would take longer to go over.
        keep: (arrivals) => ask(on, 'keep', [JSON.stringify(arrivals)]) as Promise<readonly Verdict[]>,
      }
    },
    isAlive: () => !isOver,
    async end() {
      await ask(0, 'end', []).catch(() => {}) // where it is over already, nothing is open
      worker.ref() // or the process might be over before the thread is
      await worker.terminate()
    },
  }
}

function unavailable(cause?: unknown): StorageUnavailable {
  const why = cause instanceof Error ? cause.message : 'The database is closed.'
  return new StorageUnavailable(why, { cause })
}
