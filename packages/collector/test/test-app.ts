import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Prompt } from '@earshot/core/prompt'
import { presets } from '@earshot/presets'
import type { Hono } from 'hono'
import { createApp } from '../src/app.ts'
import type { AppEnv, AppParts } from '../src/app-parts.ts'
import { createHub, type Hub } from '../src/hub.ts'
import { createDefinitions } from '../src/ingest/definitions.ts'
import { createFloods, type EventLimits, usualLimits } from '../src/ingest/floods.ts'
import { createKeyring } from '../src/keyring.ts'
import { hashKey, makeKey, seal } from '../src/keys.ts'
import { digestKeeper } from '../src/listening/digest-keeper.ts'
import { createMetrics } from '../src/metrics.ts'
import { hashPassword } from '../src/password.ts'
import { loginOf } from '../src/people/name-of.ts'
import { createPromptShelf } from '../src/prompt-shelf.ts'
import type { Role } from '../src/storage/people-port.ts'
import type { Heard, Storage } from '../src/storage/port.ts'
import { openSqlite } from '../src/storage/sqlite.ts'

export const writeKey = 'pk_test_0123456789abcdef'
export const readKey = 'sk_test_0123456789abcdef'
export const password = 'correct horse battery'
export const secret = 'a secret for tests'
const passwordHash = await hashPassword(password)

export interface TestApp {
  readonly app: Hono<AppEnv>
  readonly storage: Storage
  readonly hub: Hub
  /** The database file. */
  readonly path: string
  /** What the live pages were told. */
  readonly heard: readonly Heard[]
  /** What was reported as an error of the program's own. */
  readonly reports: readonly unknown[]
  /** The clock; a test may set it. */
  readonly clock: { now: number }
  close(): Promise<void>
}

export interface TestAppOptions extends Partial<AppParts> {
  /** How many events a minute are taken. Default: as anywhere. */
  readonly limits?: EventLimits
  /** Known beside the presets. */
  readonly extra?: readonly Prompt[]
}

/** The whole app on a database file of its own, without a port. */
export function testApp({ extra = [], limits = usualLimits, ...parts }: TestAppOptions = {}): TestApp {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-test-'))
  const path = join(folder, 'test.db')
  const storage = parts.storage ?? openSqlite(path, { busyTimeoutMs: 50 })
  const hub = createHub()
  const heard: Heard[] = []
  const reports: unknown[] = []
  const clock = { now: Date.parse('2026-11-21T12:00:00Z') }
  hub.subscribe({ heard: (item) => heard.push(item), end: () => {} })
  const fixed = [...(parts.prompts?.values() ?? presets), ...extra]
  const shelf = createPromptShelf(storage, { fixed, report: (error) => reports.push(error) })
  const prompts = shelf.known
  const secrets = { writeKey, readKeyHash: hashKey(readKey), passwordHash, secret }
  const app = createApp({
    storage,
    keeper: digestKeeper(storage, prompts, Number.POSITIVE_INFINITY), // however slow the machine is
    hub,
    metrics: createMetrics(),
    secrets,
    keyring: createKeyring(storage, secrets, () => clock.now),
    shelf,
    definitions: createDefinitions(storage, prompts),
    origins: [],
    publicUrl: undefined,
    floods: createFloods(limits),
    webhooks: { hosts: [], mail: false },
    widgetFiles: new Map(),
    now: () => clock.now,
    report: (error) => reports.push(error),
    ...parts,
    prompts,
  })
  const close = async (): Promise<void> => {
    hub.close()
    await storage.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { app, storage, hub, path, heard, reports, clock, close }
}

/** Reads as a program does. */
export function read(app: Hono<AppEnv>, path: string): Promise<Response> {
  return Promise.resolve(app.request(path, { headers: { authorization: `Bearer ${readKey}` } }))
}

/** The cookie of a signed-in owner. */
export async function signedIn(app: Hono<AppEnv>): Promise<string> {
  const reply = await app.request('/login', { method: 'POST', body: new URLSearchParams({ password }) })
  return (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

export const personPassword = 'three words that differ'
const personHash = await hashPassword(personPassword)

/** The cookie of somebody who was invited, has chosen a password, and is signed in. */
export async function personSignedIn({ storage, clock }: TestApp, name: string, role: Role): Promise<string> {
  const [id, token] = [`id of ${name}`, makeKey('')]
  const invite = { hash: id, endsAt: clock.now }
  await storage.people.add({ id, name, role, madeAt: clock.now }, loginOf(name), invite)
  await storage.people.setPassword(id, personHash)
  await storage.addSession(seal(token, secret), clock.now + 1_000_000_000, id)
  return `earshot_session=${token}`
}
