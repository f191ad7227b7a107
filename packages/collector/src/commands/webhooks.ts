import { randomBytes, randomUUID } from 'node:crypto'
import { parseDuration } from '@earshot/core/duration'
import { houseAlerts } from '../alerts/alert.ts'
import { readSettings } from '../config.ts'
import type { Storage } from '../storage/port.ts'
import { storageOn } from '../storage/storage-on.ts'
import { checkAddress } from '../webhooks/check-address.ts'
import { makeWebhookSecret } from '../webhooks/sign.ts'
import { testBody } from '../webhooks/test-body.ts'
import { type WebhookType, webhookForms, webhookTypes } from '../webhooks/webhook.ts'
import type { Command, ExitCode, Terminal } from './command.ts'
import { withDatabase } from './with-database.ts'
import { wrongVerb } from './wrong-verb.ts'

const usages = {
  add: 'earshot webhooks add ADDRESS',
  test: 'earshot webhooks test ID',
  log: 'earshot webhooks log',
  replay: 'earshot webhooks replay ID 2026-11-21',
  rotate: 'earshot webhooks rotate ID',
  resume: 'earshot webhooks resume ID',
  remove: 'earshot webhooks remove ID',
}

const dayMs = 86_400_000

/** `earshot webhooks`: who is told what comes in. */
export const webhooks: Command = {
  name: 'webhooks',
  summary: 'tell other programs what comes in',
  options: [],
  takesFiles: true,
  help: () => `earshot webhooks
earshot webhooks add ADDRESS [TYPE…] [as=FORM] [name=NAME] [after=5m] [words=yes]
                          [team=TEAM]
earshot webhooks test ID
earshot webhooks log [ID]
earshot webhooks replay ID FROM [TO]
earshot webhooks rotate ID
earshot webhooks resume ID
earshot webhooks remove ID

Without a word it lists them. Messages are sent for three days until they are taken:
to programs as Standard Webhooks have it, signed; to Slack, Teams and Discord as their
incoming webhooks want it; to an address of e-mail by the server of EARSHOT_MAIL.

  add     names an address, and tells its secret. A TYPE is
${webhookTypes.map((type) => `            ${type}`).join('\n')}
          Default: submitted and withdrawn for programs, all alerts for people.
          FORM is ${webhookForms.join(', ')}; it is known by the address.
          after waits so long, and tells an alert only where nobody has seen it.
          words=yes tells people what was written too, with names masked
          team tells what fell short of what that team makes, and nothing else
  test    sends a message without an answer in it
  log     tells the last 50 messages, and what came of them
  replay  sends all of a time once more, under their old ids. FROM and TO are dates
          or times, such as 2026-11-21
  rotate  makes a new secret; both sign for a day
  resume  takes one up that was given up
  remove  forgets it, with its messages

The database is that of EARSHOT_DATABASE (default: sqlite:./earshot.db).

Exit codes: 0 done, 1 no such webhook or not a good address, 2 wrong use or no database.`,
  run: (words, terminal) =>
    withDatabase(terminal, ({ database }) => act(words, storageOn(database), terminal)),
}

async function act(words: readonly string[], storage: Storage, terminal: Terminal): Promise<ExitCode> {
  const [verb, id = '', ...rest] = words
  const { webhooks: hooks } = storage
  if (verb === undefined || (verb === 'list' && !id)) return list(storage, terminal)
  if (verb === 'add' && id) return add(id, rest, { storage, terminal })
  const known = (await hooks.list()).find((webhook) => webhook.id === id)
  if (Object.hasOwn(usages, verb) && verb !== 'add' && id && !known) {
    terminal.warn(`There is no webhook ${id}. earshot webhooks lists them.`)
    return 1
  }
  if (verb === 'log') return log(id || undefined, storage, terminal)
  if (verb === 'test' && known && !rest.length) return test(id, storage, terminal)
  if (verb === 'replay' && known) return replay(id, rest, { storage, terminal })
  if (verb === 'rotate' && known && !rest.length) {
    // Its two keys are the browser's: with others in their place it would be told nothing any more.
    if (known.form === 'push') {
      terminal.warn(`${id} is a phone: its keys are its own. Remove it, and let it be told again at /staff.`)
      return 1
    }
    const secret = makeWebhookSecret()
    await hooks.rotate(id, secret, Date.now() + dayMs)
    return done(terminal, `${secret}\nIt signs from now on; the one before signs too for a day.`)
  }
  if (verb === 'resume' && !rest.length && (await hooks.resume(id)))
    return done(terminal, `${id} is told again.`)
  if (verb === 'remove' && !rest.length && (await hooks.remove(id)))
    return done(terminal, `${id} is forgotten.`)
  terminal.warn(wrongVerb('webhooks', verb, usages))
  return 2
}

interface With {
  readonly storage: Storage
  readonly terminal: Terminal
}

async function add(
  address: string,
  words: readonly string[],
  { storage, terminal }: With,
): Promise<ExitCode> {
  const types = words.filter(isType)
  const options = new Map(
    words.flatMap((word) =>
      /^(?:as|name|after|words|team)=/.test(word) ? [word.split(/=(.*)/s, 2)] : [],
    ) as [string, string][],
  )
  const strange = words.find((word) => !isType(word) && !options.has(word.split('=')[0] ?? ''))
  if (strange !== undefined) {
    terminal.warn(
      `“${strange}” is no type. There are: ${webhookTypes.join(', ')}; and as=, name=, after=, words=, team=.`,
    )
    return 2
  }
  const form = webhookForms.find((known) => known === options.get('as'))
  const after = parseDuration(options.get('after') ?? '0s')
  if ((options.has('as') && !form) || after === undefined) {
    terminal.warn(
      form || !options.has('as') ? 'Write after=5m.' : `Write as= and ${webhookForms.join(', ')}.`,
    )
    return 2
  }
  const settings = readSettings(terminal.environment)
  const { webhookHosts: hosts = [], mail } = settings.status === 'ok' ? settings.settings : {}
  const checked = checkAddress(address, { hosts, mail: mail !== undefined, ...(form && { form }) })
  if (checked.status === 'refused') {
    terminal.warn(checked.why)
    return 1
  }
  const team = (options.get('team') ?? '').slice(0, 100)
  const usual: readonly WebhookType[] =
    checked.form === 'standard' ? ['response.submitted', 'response.withdrawn'] : houseAlerts
  const [id, secret] = [randomBytes(4).toString('hex'), makeWebhookSecret()]
  await storage.webhooks.add({
    id,
    url: checked.url,
    form: checked.form,
    types: team ? ['alert.cause'] : types.length ? types : usual,
    team,
    name: (options.get('name') ?? '').slice(0, 100),
    afterMs: after,
    withWords: options.get('words') === 'yes',
    secret,
    madeAt: Date.now(),
  })
  return done(terminal, checked.form === 'standard' ? `${id}  ${secret}` : id)
}

function isType(word: string): word is WebhookType {
  return webhookTypes.some((type) => type === word)
}

async function list(storage: Storage, terminal: Terminal): Promise<ExitCode> {
  const all = await storage.webhooks.list()
  if (!all.length) return done(terminal, 'Nobody is told anything.')
  for (const { id, url, form, name, afterMs, types, failures, ended } of all) {
    const trouble = ended ? `ended: ${ended.why}` : failures ? `${failures} failures in a row` : ''
    const how = [form === 'standard' ? '' : form, name, afterMs ? `after ${afterMs / 60_000}m` : '']
    terminal.say([id, url, ...how, types.join(','), trouble].filter(Boolean).join('  '))
  }
  return 0
}

async function log(id: string | undefined, storage: Storage, terminal: Terminal): Promise<ExitCode> {
  for (const { id: message, webhook, type, state, attempts, at, note } of await storage.webhooks.log(
    id,
    50,
  )) {
    const words = [new Date(at).toISOString(), webhook, message, type, state, `${attempts} tries`, note ?? '']
    terminal.say(words.filter(Boolean).join('  '))
  }
  return 0
}

async function test(webhook: string, storage: Storage, terminal: Terminal): Promise<ExitCode> {
  const madeAt = Date.now()
  const [type, body] = ['response.submitted' as const, testBody(madeAt)]
  await storage.webhooks.put({ id: `msg_${randomUUID()}`, webhook, type, subject: 'test', body, madeAt })
  return done(terminal, 'It is in the outbox; the collector sends it within a second or two.')
}

async function replay(
  webhook: string,
  words: readonly string[],
  { storage, terminal }: With,
): Promise<ExitCode> {
  const [from, before = Date.now() + dayMs, ...more] = words.map((word) => Date.parse(word))
  if (from === undefined || more.length || Number.isNaN(from) || Number.isNaN(before)) {
    terminal.warn('Say from when: earshot webhooks replay ID 2026-11-21.')
    return 2
  }
  const count = await storage.webhooks.replay({ webhook, from, before }, Date.now())
  return done(terminal, `${count} messages are in the outbox again.`)
}

function done(terminal: Terminal, sentence: string): ExitCode {
  terminal.say(sentence)
  return 0
}
