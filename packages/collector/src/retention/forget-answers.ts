import type { Storage } from '../storage/port.ts'
import type { SaidLast } from '../storage/retention-port.ts'
import type { AnswerRule } from './keep-rules.ts'

/** So many at once hold nobody else up for long. */
const step = 200

/**
 * Forgets what was answered to one question longer ago than it is kept. It goes on where it ended the last time, and what
 * was said anew since then has its time anew.
 *
 * @returns how many answers there were
 */
export async function forgetAnswers(
  storage: Pick<Storage, 'retention' | 'setting' | 'setSetting'>,
  { prompt, question, ms }: AnswerRule,
  now: number,
): Promise<number> {
  const setting = `kept.${prompt ?? '*'}.${question}`
  const time = { from: Number((await storage.setting(setting)) ?? 0), before: now - ms, prompt }
  let after: SaidLast | undefined
  let count = 0
  for (;;) {
    const page = await storage.retention.saidBetween(time, after, step)
    const old = page.filter(({ data }) => data.answers.some((answer) => answer.question === question))
    await storage.retention.forgetAnswers(old.map(({ id }) => ({ id, questions: [question] })))
    count += old.length
    after = page.at(-1)
    if (page.length < step) break
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  // A longer time than before finds nothing again: what is forgotten is forgotten.
  await storage.setSetting(setting, `${Math.max(time.from, time.before)}`)
  return count
}
