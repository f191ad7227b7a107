import { eraseAbout } from '../erasing/erase-about.ts'
import type { Subject } from '../erasing/subject.ts'
import { storageOn } from '../storage/storage-on.ts'
import type { Command } from './command.ts'
import { withDatabase } from './with-database.ts'

/** `earshot erase`: what people may ask to have deleted. */
export const erase: Command = {
  name: 'erase',
  summary: 'delete what somebody asks to have deleted',
  options: [],
  takesFiles: true,
  help: () => `earshot erase response ID…
earshot erase contact ADDRESS
earshot erase context NAME VALUE

Deletes answers with all that was kept of them: conflicts, cases, messages of webhooks,
figures of the day, and the pages of the file that they stood on. What still waits in a
browser is not taken again. Backups that were made before still hold it.

  response  by their ids
  contact   by the e-mail address or phone number that somebody left to be reached at
  context   by what a page has told, such as: order A-1041

The database is that of EARSHOT_DATABASE (default: sqlite:./earshot.db).

Exit codes: 0 erased, 1 there was nothing, 2 wrong use or no database.`,
  async run([what, ...words], terminal) {
    const subject = subjectOf(what, words)
    if (!subject && !(what === 'response' && words.length)) {
      terminal.warn('See earshot erase --help.')
      return 2
    }
    return withDatabase(terminal, async ({ database }) => {
      const storage = storageOn(database)
      const erased = subject
        ? await eraseAbout(storage, subject, Date.now)
        : await storage.erase(words, Date.now())
      for (const id of erased) terminal.say(id)
      terminal.say(
        `${erased.length} erased at ${new Date().toISOString()}. Backups from before still hold them.`,
      )
      return erased.length ? 0 : 1
    })
  },
}

function subjectOf(what: string | undefined, words: readonly string[]): Subject | undefined {
  const [first = '', second = '', ...more] = words
  if (what === 'contact' && first && !second) return { type: 'contact', value: first }
  if (what === 'context' && first && second && !more.length)
    return { type: 'context', name: first, value: second }
  return undefined
}
