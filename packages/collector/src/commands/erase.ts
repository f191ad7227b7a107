import { readSettings } from '../config.ts'
import { eraseAbout } from '../erasing/erase-about.ts'
import { backupWords, readErasure, signErasure } from '../erasing/erasure-receipt.ts'
import type { Subject } from '../erasing/subject.ts'
import { orderName, sealOrder } from '../ingest/seal-order.ts'
import { makeKey } from '../keys.ts'
import type { Storage } from '../storage/port.ts'
import { storageOn } from '../storage/storage-on.ts'
import type { Command, ExitCode, Terminal } from './command.ts'
import { withDatabase } from './with-database.ts'
import { wrongVerb } from './wrong-verb.ts'

const usages = {
  response: 'earshot erase response ID…',
  contact: 'earshot erase contact ADDRESS',
  context: 'earshot erase context NAME VALUE',
  check: 'earshot erase check RECEIPT',
}

/** `earshot erase`: what people may ask to have deleted. */
export const erase: Command = {
  name: 'erase',
  summary: 'delete what somebody asks to have deleted',
  options: [],
  takesFiles: true,
  help: () => `earshot erase response ID…
earshot erase contact ADDRESS
earshot erase context NAME VALUE
earshot erase check RECEIPT

Deletes answers with all that was kept of them: conflicts, cases, messages of webhooks,
figures of the day, and the pages of the file that they stood on. What still waits in a
browser is not taken again. Backups that were made before still hold it; where
EARSHOT_BACKUPS says how long they are kept, the day is named by which the last is gone.
A receipt under a seal is told at the end.

  response  by their ids
  contact   by the e-mail address or phone number that somebody left to be reached at
  context   by what a page has told, such as: order A-1041
  check     says whether a receipt is one of this collector, and what it says

The database is that of EARSHOT_DATABASE (default: sqlite:./earshot.db).

Exit codes: 0 erased, or the receipt is right, 1 there was nothing, or it is not, 2 wrong use or no database.`,
  async run([what, ...words], terminal) {
    if (what === 'check' && words.length === 1) return check(words[0] ?? '', terminal)
    const subject = subjectOf(what, words)
    if (!subject && !(what === 'response' && words.length)) {
      terminal.warn(wrongVerb('erase', what, usages))
      return 2
    }
    return withDatabase(
      terminal,
      async ({ database }) => {
        const storage = storageOn(database)
        const erased = subject
          ? await eraseAbout(storage, subject, Date.now)
          : [...(await storage.erase(words, Date.now()))]
        // Orders may have been kept under a seal, now or before.
        if (subject?.type === 'context' && subject.name === orderName) {
          const { secret } = await sealingOf(storage, terminal)
          const value = sealOrder(subject.value, secret)
          erased.push(...(await eraseAbout(storage, { ...subject, value }, Date.now)))
        }
        for (const id of erased) terminal.say(id)
        const signed = signErasure(erased, Date.now(), await sealingOf(storage, terminal))
        if (!erased.length) {
          terminal.say('Nothing of it is kept here, so nothing was erased.')
          return 1
        }
        terminal.say(`${erased.length} erased at ${signed.erasedAt}. ${backupWords(signed)}`)
        terminal.say(`Receipt: ${signed.receipt}`)
        return 0
      },
      { unmade: 'refused' },
    )
  },
}

function check(receipt: string, terminal: Terminal): Promise<ExitCode> {
  return withDatabase(
    terminal,
    async ({ database }) => {
      const erasure = readErasure(receipt, (await sealingOf(storageOn(database), terminal)).secret)
      if (!erasure) {
        terminal.warn('This is no receipt of this collector, or its EARSHOT_SECRET was another then.')
        return 1
      }
      terminal.say(`${erasure.responses} erased at ${erasure.erasedAt}. ${backupWords(erasure)}`)
      terminal.say(`SHA-256 of the hashes of the ids: ${erasure.of}`)
      return 0
    },
    { unmade: 'refused' },
  )
}

/** The secret of the collector, which makes one with its first start. */
async function sealingOf(storage: Storage, { environment }: Terminal) {
  const read = readSettings(environment)
  const { secret, backups } = read.status === 'ok' ? read.settings : {}
  return { secret: secret ?? (await storage.keepSetting('secret', makeKey(''))), backupsMs: backups }
}

function subjectOf(what: string | undefined, words: readonly string[]): Subject | undefined {
  const [first = '', second = '', ...more] = words
  if (what === 'contact' && first && !second) return { type: 'contact', value: first }
  if (what === 'context' && first && second && !more.length)
    return { type: 'context', name: first, value: second }
  return undefined
}
