// What runs in a thread that holds connections to a file. Each question is done when it comes, so that their order stays.
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { keepArrivals } from './keep-arrivals.ts'
import { StorageUnavailable, type Verdict } from './port.ts'
import type { Arrival } from './record-writer.ts'
import { openConnection, type SqliteConnection, type SqliteRole } from './sqlite-connection.ts'
import { sqliteDialect } from './sqlite-dialect.ts'
import type { Asked, ThreadData, Told } from './sqlite-threads.ts'
import { transaction } from './sqlite-transaction.ts'

const { path, options }: ThreadData = workerData
const port = parentPort as MessagePort // there is one in every thread that was started
const connections = new Map<number, SqliteConnection>()

port.on('message', async (all: readonly Asked[]) => {
  port.postMessage(await Promise.all(all.map(told)))
})

async function told(asked: Asked): Promise<Told> {
  try {
    return { id: asked.id, result: await answer(asked) }
  } catch (error) {
    return { id: asked.id, error, isUnavailable: error instanceof StorageUnavailable }
  }
}

async function answer({ on, call, given }: Asked): Promise<unknown> {
  // The other side gives each call what its type asks for.
  if (call === 'open') {
    connections.set(on, openConnection(path, given[0] as SqliteRole, options))
    return undefined
  }
  if (call === 'end') return Promise.all([...connections.values()].map(({ close }) => close()))
  const connection = connections.get(on)
  if (!connection) throw new StorageUnavailable('The database is closed.')
  if (call === 'close') connections.delete(on)
  if (call === 'keep') return keep(connection, JSON.parse(given[0] as string))
  return (connection[call] as (...values: readonly unknown[]) => Promise<unknown>)(...given)
}

function keep(connection: SqliteConnection, arrivals: readonly Arrival[]): Promise<readonly Verdict[]> {
  return transaction(connection, (query, insert) =>
    keepArrivals(arrivals, { query, insert, dialect: sqliteDialect }),
  )
}
