import type { Storage } from '../storage/port.ts'
import type { KeepRules } from './keep-rules.ts'

const setting = 'keep.usual'

/** How long answers are kept where nobody has said. */
export const usualKeepMs: number = 730 * 86_400_000

/**
 * The rules where nobody has given any. In a database that this version has begun, answers are kept for two years; the first
 * of them goes two years after it was begun, so that what was moved in from elsewhere has its two years as well. In one that
 * held answers before, where everything was promised to stay, nothing is erased.
 *
 * @throws StorageUnavailable
 */
export async function usualKeep(
  storage: Pick<Storage, 'setting' | 'keepSetting' | 'responses'>,
  now: number,
): Promise<KeepRules | undefined> {
  const known = await storage.setting(setting)
  const begun = known ?? (await storage.keepSetting(setting, await beginning(storage, now)))
  return begun === 'always'
    ? undefined
    : { allMs: usualKeepMs, notBefore: Number(begun) + usualKeepMs, prompts: {}, answers: [] }
}

async function beginning(storage: Pick<Storage, 'responses'>, now: number): Promise<string> {
  const { responses } = await storage.responses({}, { limit: 1 })
  return responses.length ? 'always' : `${now}`
}
