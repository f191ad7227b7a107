import { type Storage, StorageUnavailable } from './port.ts'

/** So many others in a row may come in between. */
const mostTries = 50

/**
 * Changes a setting of which each change needs the one before: what another process wrote meanwhile is read first, and
 * nothing of it is lost.
 *
 * @param change - makes the new text from the one there is; `undefined` leaves it as it is. May run several times.
 * @returns the text that stands then
 * @throws StorageUnavailable, also where others came in between again and again
 */
export async function changeSetting(
  storage: Pick<Storage, 'setting' | 'replaceSetting'>,
  name: string,
  change: (text: string | undefined) => string | undefined,
): Promise<string | undefined> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const before = await storage.setting(name)
    const after = change(before)
    if (after === undefined || after === before) return before
    if (await storage.replaceSetting(name, before, after)) return after
  }
  throw new StorageUnavailable(`The setting “${name}” is changed by others all the time.`)
}
