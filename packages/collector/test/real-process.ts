import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../src/earshot.ts', import.meta.url))
const readKey = 'sk_0123456789abcdef'
const children: ChildProcess[] = []

/** Ends what a test has left behind. */
export function killAll(): void {
  for (const child of children.splice(0)) child.kill('SIGKILL')
}

/** A collector in a process of its own, as people run it. */
export interface Started {
  readonly child: ChildProcess
  readonly url: string
  readonly database: string
  readonly writeKey: string
  /** Everything on standard output so far. */
  readonly output: () => string
  readonly errors: () => string
}

export const freshDatabase = (): string => join(mkdtempSync(join(tmpdir(), 'earshot-process-')), 'earshot.db')

/** @param before - words of a shell that come before the program, such as limits that it runs under */
export function launch(
  environment: Record<string, string>,
  before = '',
): Omit<Started, 'url' | 'database' | 'writeKey'> {
  const words = [process.execPath, '--conditions=@earshot/source', program, 'serve', '--json']
  const env = { PATH: process.env.PATH, EARSHOT_PORT: '0', ...environment }
  const child = before
    ? spawn('sh', ['-c', `${before}; exec "$@"`, 'sh', ...words], { env })
    : spawn(words[0] ?? '', words.slice(1), { env })
  children.push(child)
  let [output, errors] = ['', '']
  child.stdout.on('data', (data) => {
    output += data
  })
  child.stderr.on('data', (data) => {
    errors += data
  })
  return { child, output: () => output, errors: () => errors }
}

/** @param database - as `EARSHOT_DATABASE` has it */
export async function serve(
  database: string,
  environment: Record<string, string> = { EARSHOT_READ_KEY: readKey },
  before = '',
): Promise<Started> {
  const started = launch({ EARSHOT_DATABASE: database, ...environment }, before)
  while (!started.output().includes('\n')) {
    if (started.child.exitCode !== null) throw new Error(started.errors())
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return { ...started, ...JSON.parse(started.output()) }
}

export const send = (url: string, key: string, events: readonly unknown[]): Promise<Response> =>
  fetch(`${url}/v1/events?key=${key}`, { method: 'POST', body: JSON.stringify(events) })

/** The responses that are stored, at most 1,000. */
export async function ids(url: string): Promise<readonly string[]> {
  const reply = await fetch(`${url}/v1/responses?limit=1000`, {
    headers: { authorization: `Bearer ${readKey}` },
  })
  const { responses } = await reply.json()
  return responses.map(({ response }: { response: string }) => response)
}

/** Listens to the live pages' stream until it is ended; gives the ids of the responses that it told of. */
export async function listenTo(url: string): Promise<{ heard(): readonly string[]; end(): void }> {
  const ended = new AbortController()
  const headers = { authorization: `Bearer ${readKey}` }
  const reply = await fetch(`${url}/v1/stream`, { headers, signal: ended.signal })
  let text = ''
  const reading = (async () => {
    for await (const piece of reply.body ?? []) text += new TextDecoder().decode(piece)
  })()
  reading.catch(() => {}) // it was ended here, or the collector was
  return {
    heard: () => [...text.matchAll(/"id":"([^"]+)"/g)].map(([, id]) => `${id}`),
    end: () => ended.abort(),
  }
}
