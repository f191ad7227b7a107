import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { said } from './test-events.ts'

const program = fileURLToPath(new URL('../src/earshot.ts', import.meta.url))
const readKey = 'sk_0123456789abcdef'
const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

interface Started {
  readonly child: ChildProcess
  readonly url: string
  readonly database: string
  readonly writeKey: string
  /** Everything on standard output so far. */
  readonly output: () => string
  readonly errors: () => string
}

const freshDatabase = (): string => join(mkdtempSync(join(tmpdir(), 'earshot-process-')), 'earshot.db')

function launch(environment: Record<string, string>): Omit<Started, 'url' | 'database' | 'writeKey'> {
  const child = spawn(process.execPath, ['--conditions=@earshot/source', program, 'serve', '--json'], {
    env: { PATH: process.env.PATH, EARSHOT_PORT: '0', ...environment },
  })
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

async function serve(
  database: string,
  environment: Record<string, string> = { EARSHOT_READ_KEY: readKey },
): Promise<Started> {
  const started = launch({ EARSHOT_DATABASE: `sqlite:${database}`, ...environment })
  while (!started.output().includes('\n')) {
    if (started.child.exitCode !== null) throw new Error(started.errors())
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return { ...started, ...JSON.parse(started.output()) }
}

const send = (url: string, key: string, events: readonly unknown[]) =>
  fetch(`${url}/v1/events?key=${key}`, { method: 'POST', body: JSON.stringify(events) })

async function ids(url: string): Promise<readonly string[]> {
  const reply = await fetch(`${url}/v1/responses?limit=1000`, {
    headers: { authorization: `Bearer ${readKey}` },
  })
  const { responses } = await reply.json()
  return responses.map(({ response }: { response: string }) => response)
}

describe('the real process', () => {
  it('says in one line that it takes events', async () => {
    const database = freshDatabase()
    const { url, writeKey, output, errors } = await serve(database, {})
    expect(output()).toBe(`${JSON.stringify({ url, database, writeKey })}\n`)
    expect(errors()).toMatch(/Owner's password {2}[a-z2-9-]{19}\n {2}Read key {10}sk_/)
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
  })

  it('has every answer that it acknowledged after it was killed', async () => {
    const database = freshDatabase()
    const acknowledged: string[] = []
    for (let round = 0; round < 3; round++) {
      const { child, url, writeKey } = await serve(database)
      let killed = false
      const sending = (async () => {
        for (let index = 0; !killed; index++) {
          const run = `run-${round}-${index}`
          try {
            const reply = await send(url, writeKey, [said({ run })])
            if (reply.status === 202 && (await reply.json()).accepted.length === 1) acknowledged.push(run)
          } catch {
            return // killed in the middle of this one, so it was not acknowledged
          }
        }
      })()
      await new Promise((resolve) => setTimeout(resolve, 150))
      child.kill('SIGKILL')
      await once(child, 'exit')
      killed = true
      await sending
    }
    expect(acknowledged.length).toBeGreaterThan(3)
    const { url, writeKey } = await serve(database)
    const kept = await ids(url)
    expect(acknowledged.filter((run) => !kept.includes(run))).toEqual([])
    const run = acknowledged[0] as string // more than three, checked above
    expect(await (await send(url, writeKey, [said({ run })])).json()).toMatchObject({ accepted: [] })
  })

  it.each(['SIGINT', 'SIGTERM'] as const)('ends in order at %s', async (signal) => {
    const { child, url, writeKey, errors } = await serve(freshDatabase())
    await send(url, writeKey, [said()])
    child.kill(signal)
    const [code] = await once(child, 'exit')
    expect(errors()).not.toMatch(/Error/)
    expect(code).toBe(0)
  })

  it('does not start where another listens, and says what to do', async () => {
    const first = await serve(freshDatabase())
    const second = launch({
      EARSHOT_DATABASE: `sqlite:${freshDatabase()}`,
      EARSHOT_PORT: new URL(first.url).port,
    })
    const [code] = await once(second.child, 'exit')
    expect(code).toBe(2)
    expect(second.output()).toBe('')
    expect(second.errors()).toContain('Set EARSHOT_PORT to another port')
  })
})
