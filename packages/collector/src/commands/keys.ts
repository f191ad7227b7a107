import { randomBytes } from 'node:crypto'
import { parseDuration } from '@earshot/core/duration'
import { keyScopes } from '../keyring.ts'
import { hashKey, makeKey } from '../keys.ts'
import type { AccessKey, KeyScope, Storage } from '../storage/port.ts'
import { storageOn } from '../storage/storage-on.ts'
import type { Command, ExitCode, Terminal } from './command.ts'
import { withDatabase } from './with-database.ts'
import { wrongVerb } from './wrong-verb.ts'

const usages = {
  add: 'earshot keys add write, or earshot keys add read and what it is for (read, act, erase)',
  rotate: 'earshot keys rotate ID, or with a time in which both hold: earshot keys rotate ID 7d',
  end: 'earshot keys end ID',
}

/** `earshot keys`: keys beside those of the settings. */
export const keys: Command = {
  name: 'keys',
  summary: 'list, make, exchange and end keys',
  options: [],
  takesFiles: true,
  help: () => `earshot keys
earshot keys add write [site=HOST] [NAME]
earshot keys add read SCOPE… [site=HOST] [NAME]
earshot keys rotate ID [7d]
earshot keys end ID

Without a word it lists the keys that were made beside those of EARSHOT_WRITE_KEY and
EARSHOT_READ_KEY. A key is told once, when it is made: only its hash is kept.

  add     makes one. A write key is public and stands in pages. A read key is secret;
          a SCOPE is read (answers, devices, the live stream), act (calls and cases) or
          erase (erasing answers). With site=shop.example it is for that site alone: a read
          key reads and erases nothing else, and once a site has a write key of its own,
          only that key and the site's own pages send answers for it
  rotate  makes another for the same, and lets this one end after a time (default: 7d,
          as long as browsers keep an answer)
  end     lets one end now. Collectors know of it within five seconds

The database is that of EARSHOT_DATABASE (default: sqlite:./earshot.db).

Exit codes: 0 done, 1 no such key, 2 wrong use or no database.`,
  run: (words, terminal) =>
    withDatabase(terminal, ({ database }) => act(words, storageOn(database), terminal)),
}

async function act(words: readonly string[], storage: Storage, terminal: Terminal): Promise<ExitCode> {
  const [verb, what = '', ...rest] = words
  if (verb === undefined || (verb === 'list' && !what)) return list(storage, terminal)
  if (verb === 'add' && (what === 'read' || what === 'write')) {
    const words = rest.filter((word) => !word.startsWith(siteWord))
    const [given] = rest.filter((word) => word.startsWith(siteWord))
    const site = given === undefined ? undefined : siteOf(given.slice(siteWord.length))
    if (given !== undefined && site === undefined) {
      terminal.warn('Write the site as a host, such as site=shop.example or site=localhost:3000.')
      return 2
    }
    const scopes = what === 'read' ? words.filter(isScope) : []
    const name = words.filter((word) => what === 'write' || !isScope(word)).join(' ')
    if (what === 'read' && !scopes.length) {
      terminal.warn(
        `Say what it is for: ${keyScopes.join(', ')}. Such as earshot keys add read ${keyScopes[0]}.`,
      )
      return 2
    }
    await make({ kind: what, scopes, name, ...(site && { site }) }, storage, terminal)
    return 0
  }
  if (verb === 'end' && what && !rest.length) {
    return (await storage.endKey(what, Date.now()))
      ? done(terminal, `${what} has ended.`)
      : none(terminal, what)
  }
  const overlap = parseDuration(rest[0] ?? '7d')
  if (verb === 'rotate' && what && rest.length < 2 && overlap !== undefined) {
    const old = (await storage.keys()).find(({ id }) => id === what)
    if (!old) return none(terminal, what)
    await make(old, storage, terminal)
    await storage.endKey(what, Date.now() + overlap)
    return done(terminal, `${what} ends at ${new Date(Date.now() + overlap).toISOString()}.`)
  }
  terminal.warn(wrongVerb('keys', verb, usages))
  return 2
}

const siteWord = 'site='

/** A host as pages have it, or `undefined`. */
function siteOf(text: string): string | undefined {
  const url = URL.canParse(`http://${text}`) ? new URL(`http://${text}`) : undefined
  return url && url.href === `http://${url.host}/` && !url.username ? url.host : undefined
}

function isScope(word: string): word is KeyScope {
  return keyScopes.some((scope) => scope === word)
}

async function make(
  { kind, scopes, name, site }: Pick<AccessKey, 'kind' | 'scopes' | 'name' | 'site'>,
  storage: Storage,
  terminal: Terminal,
): Promise<void> {
  const key = makeKey(kind === 'write' ? 'pk_' : 'sk_')
  const id = randomBytes(4).toString('hex')
  const hint = key.slice(0, 7)
  const hash = hashKey(key)
  await storage.addKey({ id, kind, name, hash, hint, scopes, ...(site && { site }), madeAt: Date.now() })
  terminal.say(`${id}  ${key}`)
  if (kind === 'read') terminal.warn('Keep it; it is shown only now.')
}

async function list(storage: Storage, terminal: Terminal): Promise<ExitCode> {
  const made = await storage.keys()
  if (!made.length) return done(terminal, 'There are no keys beside those of the settings.')
  for (const { id, kind, name, hint, scopes, site, endsAt } of made) {
    const end = endsAt === undefined ? '' : `ends ${new Date(endsAt).toISOString()}`
    terminal.say(
      [id, `${hint}…`, kind, scopes.join(','), site && siteWord + site, name, end].filter(Boolean).join('  '),
    )
  }
  return 0
}

function done(terminal: Terminal, sentence: string): ExitCode {
  terminal.say(sentence)
  return 0
}

function none(terminal: Terminal, id: string): ExitCode {
  terminal.warn(`There is no key ${id}. earshot keys lists them; those of the settings are changed there.`)
  return 1
}
