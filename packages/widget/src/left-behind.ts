/**
 * Whether the browser holds a queue of ours, in which earlier pages may have left answers. Opens none, so nothing is made
 * and nothing waits. Where the list cannot be had it is `true`, and what knows other ways looks itself.
 */
export async function leftBehind(): Promise<boolean> {
  // In a sandbox there is no storage, and Chromium reports the mere question to the page's onunhandledrejection.
  if (origin === 'null') return false
  try {
    return (await indexedDB.databases()).some(({ name }) => /^earshot-outbox/.test(`${name}`))
  } catch {
    return true
  }
}
