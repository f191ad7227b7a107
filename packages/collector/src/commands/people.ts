import { readSettings } from '../config.ts'
import { type Invited, inviteAgain, inviteAs } from '../people/invite.ts'
import { loginOf, readName } from '../people/name-of.ts'
import { isRole, roles } from '../people/role.ts'
import type { Person } from '../storage/people-port.ts'
import type { Storage } from '../storage/port.ts'
import { storageOn } from '../storage/storage-on.ts'
import { en } from '../words/en.ts'
import type { Command, ExitCode, Terminal } from './command.ts'
import { withDatabase } from './with-database.ts'
import { wrongVerb } from './wrong-verb.ts'

const usages = {
  add: 'earshot people add ROLE NAME',
  link: 'earshot people link NAME',
  role: 'earshot people role ROLE NAME',
  remove: 'earshot people remove NAME',
}

/** `earshot people`: who may sign in. */
export const people: Command = {
  name: 'people',
  summary: 'list, invite and remove those who may sign in',
  options: [],
  takesFiles: true,
  help: () => `earshot people
earshot people add ROLE NAME
earshot people link NAME
earshot people role ROLE NAME
earshot people remove NAME

Without a word it lists who may sign in beside the first owner, whose password is changed
by a start with EARSHOT_OWNER_PASSWORD.

  add     lets somebody in: tells a link, good for seven days and once, at which they
          choose a password
  link    makes another link, for one that has run out or a password that was lost
  role    gives another role. It holds from the next click on
  remove  signs somebody out everywhere, and lets them in no more

${roles.map((role) => `  ${role.padEnd(8)}${en.team.roles.help[role]}`).join('\n')}

Links begin with EARSHOT_PUBLIC_URL. The database is that of EARSHOT_DATABASE (default:
sqlite:./earshot.db).

Exit codes: 0 done, 1 no such person or the name is taken, 2 wrong use or no database.`,
  run: (words, terminal) =>
    withDatabase(terminal, ({ database }) => act(words, storageOn(database), terminal)),
}

async function act(words: readonly string[], storage: Storage, terminal: Terminal): Promise<ExitCode> {
  const [verb, ...rest] = words
  if (verb === undefined) return list(storage, terminal)
  const [role = '', ...named] = rest
  if ((verb === 'add' || verb === 'role') && isRole(role)) {
    const name = readName(named.join(' '))
    if (name && verb === 'add') return told(await inviteAs(storage, { name, role }, Date.now()), terminal)
    const person = name && (await find(storage, name, terminal))
    if (!person) return name ? 1 : wrongUse(verb, terminal)
    await storage.people.setRole(person.id, role)
    return done(terminal, `${person.name} is ${role} now.`)
  }
  if ((verb === 'add' || verb === 'role') && role) {
    terminal.warn(`“${role}” is no role. There are ${roles.join(', ')}: ${usages[verb]}.`)
    return 2
  }
  const name = readName(rest.join(' '))
  if (!name || (verb !== 'link' && verb !== 'remove')) return wrongUse(verb, terminal)
  const person = await find(storage, name, terminal)
  if (!person) return 1
  if (verb === 'link') return told(await inviteAgain(storage, person.id, Date.now()), terminal)
  await storage.people.remove(person.id)
  return done(terminal, `${person.name} cannot sign in any more.`)
}

async function find({ people }: Storage, name: string, terminal: Terminal): Promise<Person | undefined> {
  const person = await people.byLogin(loginOf(name))
  if (!person) terminal.warn(`There is nobody with the name ${name}. earshot people lists them.`)
  return person
}

function told(invited: Invited | undefined, terminal: Terminal): ExitCode {
  if (invited?.status !== 'ok') {
    terminal.warn('Somebody has this name already.')
    return 1
  }
  const read = readSettings(terminal.environment)
  const settings = read.status === 'ok' ? read.settings : undefined
  const url = settings?.publicUrl ?? `http://${settings?.host}:${settings?.port}`
  terminal.say(url + invited.path)
  terminal.warn(
    `Give it to them alone; it is shown only now, and holds until ${new Date(invited.endsAt).toISOString()}.`,
  )
  return 0
}

async function list({ people }: Storage, terminal: Terminal): Promise<ExitCode> {
  const found = await people.list()
  if (!found.length) return done(terminal, 'There is nobody beside the first owner.')
  for (const { name, role, passwordHash } of found)
    terminal.say([role.padEnd(7), name, passwordHash ? '' : '(invited)'].filter(Boolean).join('  '))
  return 0
}

function done(terminal: Terminal, sentence: string): ExitCode {
  terminal.say(sentence)
  return 0
}

function wrongUse(verb: string, terminal: Terminal): ExitCode {
  terminal.warn(wrongVerb('people', verb, usages))
  return 2
}
