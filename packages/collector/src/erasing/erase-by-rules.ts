import type { KeepRules } from '../retention/keep-rules.ts'
import type { Storage } from '../storage/port.ts'
import { eraseOlder } from './erase-about.ts'

/** Erases what is older than it is kept: each prompt by its own rule, and the others by the one for all. */
export async function eraseByRules(
  storage: Pick<Storage, 'olderThan' | 'erase'>,
  { allMs, notBefore = 0, prompts }: KeepRules,
  now: () => number,
): Promise<void> {
  for (const [prompt, ms] of Object.entries(prompts))
    if (ms !== 'always') await eraseOlder(storage, now() - ms, now, { only: prompt })
  if (allMs !== undefined && now() >= notBefore)
    await eraseOlder(storage, now() - allMs, now, { except: Object.keys(prompts) })
}
