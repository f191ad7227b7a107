import { parseContact } from '../draws/parse-contact.ts'
import type { PromptChoice, Storage } from '../storage/port.ts'
import { isAbout, type Subject } from './subject.ts'

/** So many at once hold nobody else up for long. */
const step = 200

/**
 * Erases every response that is about somebody, or beside which such a copy is kept, with all that was kept of it, and what
 * was only shown to them. It looks through everything, so it takes a while where there are millions; what comes in
 * meanwhile is looked at too.
 *
 * @returns the ids of what was erased
 */
export async function eraseAbout(
  storage: Pick<Storage, 'everyResponse' | 'erase' | 'draws'>,
  subject: Subject,
  now: () => number,
): Promise<string[]> {
  const erased: string[] = []
  let after: string | undefined
  do {
    const page = await storage.everyResponse(after, step)
    const ids = new Set(page.filter(({ data }) => isAbout(data, subject)).map(({ id }) => id))
    if (ids.size) erased.push(...(await storage.erase([...ids], now())))
    after = page.at(-1)?.id
  } while (after !== undefined)
  const contact = subject.type === 'context' ? undefined : parseContact(subject.value)
  if (contact) await storage.draws.forgetContact(contact)
  return erased
}

/**
 * Erases what came before a time, a few at once, with a breath between.
 *
 * @returns how many there were
 */
export async function eraseOlder(
  storage: Pick<Storage, 'olderThan' | 'erase'>,
  before: number,
  now: () => number,
  which?: PromptChoice,
): Promise<number> {
  let count = 0
  for (;;) {
    const ids = await storage.olderThan(before, step, which)
    if (!ids.length) return count
    await storage.erase(ids, now())
    count += ids.length
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
