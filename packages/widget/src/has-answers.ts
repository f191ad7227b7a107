import type { holdsAnswers } from './left-behind/left-behind.ts'

/**
 * Whether a queue of ours in this browser holds answers of earlier pages. Makes no database. Where that cannot be found out
 * it is `true`: what knows other ways looks then.
 *
 * @param load - fetches what looks into a queue, where there is one
 */
export async function hasAnswers(
  load: () => Promise<{ readonly holdsAnswers: typeof holdsAnswers }>,
): Promise<boolean> {
  // In a sandbox there is no storage, and Chromium reports the mere question to the page's onunhandledrejection.
  if (origin === 'null') return false
  try {
    const all = await indexedDB.databases()
    const ours = all.flatMap(({ name = '' }) => (/^earshot-outbox/.test(name) ? [name] : []))
    return !!ours[0] && (await (await load()).holdsAnswers(ours))
  } catch {
    return true
  }
}
