import type { Storage } from '../storage/port.ts'
import type { Case } from './case.ts'
import { asksSomething, caseOf } from './case-of.ts'

const setting = 'questions.until'
/** Who asks goes on writing for a while, and gives a contact last. */
const overlapMs = 3_600_000
const most = 500

/**
 * Opens a case for each question that somebody has asked since the last time. A question is no criticism, and is in no
 * figure of it; it waits for an answer all the same.
 */
export async function openQuestions(storage: Storage): Promise<readonly Case[]> {
  const until = Number((await storage.setting(setting)) ?? 0)
  const { responses } = await storage.responses(
    { prompt: 'product-report', from: until - overlapMs },
    { limit: most },
  )
  const newest = Math.max(until, ...responses.map(({ receivedAt }) => receivedAt))
  const drafts = responses.filter(asksSomething).flatMap((response) => caseOf(response) ?? [])
  const made = drafts.length ? await storage.listening.openCases(drafts) : []
  if (newest > until) await storage.setSetting(setting, `${newest}`)
  return made.filter(({ opened }) => opened).map((item) => item.case)
}
