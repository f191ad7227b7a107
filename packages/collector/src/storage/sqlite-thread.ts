// What runs in a thread that holds connections to a file. Each question is done when it comes, so that their order stays.
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { StorageUnavailable } from './port.ts'
import { openConnection, type SqliteConnection } from './sqlite-connection.ts'
import type { Asked, ThreadData, Told } from './sqlite-threads.ts'

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
  if (call === 'open') {
    connections.set(on, openConnection(path, 'reader', options))
    return undefined
  }
  const connection = connections.get(on)
  if (!connection) throw new StorageUnavailable('The database is closed.')
  if (call === 'close') connections.delete(on)
  // The other side gives each call what its type asks for.
  return (connection[call] as (...values: readonly unknown[]) => Promise<unknown>)(...given)
}
