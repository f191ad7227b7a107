import { type ChildProcess, spawn } from 'node:child_process'
import { type AddressInfo, createServer } from 'node:net'
import { patience, until } from './hands.ts'

/** The driver, the browser that it starts, and the surroundings of both. */
export interface SessionPlace {
  readonly driver: string
  readonly program: string
  readonly environment: NodeJS.ProcessEnv
}

/** A session of WebDriver. Commands go one after the other, as WebDriver asks for. */
export interface Session {
  call(method: 'GET' | 'POST', path: string, body?: object): Promise<unknown>
  /** The body of a function, whose promise is awaited. */
  run(script: string): Promise<unknown>
  close(): Promise<void>
}

interface SessionOptions {
  readonly proxy: string
  readonly javaScriptEnabled: boolean
}

/** Begins one. Of some hundred drivers one never answers the first command; a second one is tried then. */
export function openSession(place: SessionPlace, options: SessionOptions): Promise<Session> {
  return beginSession(place, options, patience).catch(() => beginSession(place, options, patience * 2))
}

async function beginSession(
  { driver, program, environment }: SessionPlace,
  { proxy, javaScriptEnabled }: SessionOptions,
  beginsWithinMs: number,
): Promise<Session> {
  const { child, base } = await startDriver(driver, environment)
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))

  const send = async (
    method: string,
    path: string,
    body?: object,
    withinMs = patience * 2,
  ): Promise<unknown> => {
    const signal = AbortSignal.timeout(withinMs)
    const reply = await fetch(base + path, {
      method,
      signal,
      ...(body ? { body: JSON.stringify(body) } : {}),
    }).catch((error) => {
      throw new Error(`WebKitWebDriver does not answer ${method} ${path}`, { cause: error })
    })
    // The shape that WebDriver gives each reply.
    const { value } = (await reply.json()) as { value: { error?: string; message?: string } | null }
    if (!reply.ok) throw new Error(`${value?.error}: ${value?.message}`)
    return value
  }
  const capabilities = {
    alwaysMatch: {
      proxy: { proxyType: 'manual', httpProxy: proxy },
      'webkitgtk:browserOptions': {
        binary: program,
        args: ['--automation', ...(javaScriptEnabled ? [] : ['--enable-javascript=false'])],
      },
    },
  }
  const { sessionId } = (await send('POST', '/session', { capabilities }, beginsWithinMs).catch((error) => {
    child.kill()
    throw error
  })) as { sessionId: string }

  let last: Promise<unknown> = Promise.resolve()
  const inTurn = (method: string, path: string, body?: object): Promise<unknown> => {
    const next = last.then(() => send(method, `/session/${sessionId}${path}`, body))
    last = next.catch(() => {})
    return next
  }
  return {
    call: inTurn,
    run: (script) => inTurn('POST', '/execute/sync', { script, args: [] }),
    async close() {
      // It may be gone with its window, and a command that hangs must not keep it alive.
      const ended = inTurn('DELETE', '').catch(() => {})
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 5_000).unref())])
      child.kill()
      await gone
    },
  }
}

/** The driver must be told its port. Another program may take it in between; then the driver ends, and another is tried. */
async function startDriver(
  driver: string,
  environment: NodeJS.ProcessEnv,
  tries = 3,
): Promise<{ readonly child: ChildProcess; readonly base: string }> {
  const port = await freePort()
  const child = spawn(driver, [`--port=${port}`], { env: environment, stdio: 'ignore' })
  const base = `http://127.0.0.1:${port}`
  const up = await until('WebKitWebDriver', async () => {
    if (child.exitCode !== null) return false
    return (await fetch(`${base}/status`)).ok || undefined
  })
  // Who answers may be the other program.
  if (up && child.exitCode === null) return { child, base }
  if (tries === 1) throw new Error(`WebKitWebDriver ended with ${child.exitCode}`)
  return startDriver(driver, environment, tries - 1)
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
