/**
 * Whether a queue of ours in this browser holds answers of earlier pages. Makes no database. Where that cannot be found out
 * it is `true`: what knows other ways looks then.
 */
export async function leftBehind(): Promise<boolean> {
  // In a sandbox there is no storage, and Chromium reports the mere question to the page's onunhandledrejection.
  if (origin === 'null') return false
  try {
    const all = await indexedDB.databases()
    const ours = all.flatMap(({ name = '' }) => (/^earshot-outbox/.test(name) ? [holdsAnswers(name)] : []))
    return (await Promise.all(ours)).includes(true)
  } catch {
    return true
  }
}

const holdsAnswers = (name: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name)
    request.onupgradeneeded = () => request.transaction?.abort() // it has gone since it was listed
    request.onerror = (event) => {
      // Else Firefox reports it to the page's window.onerror.
      event.preventDefault()
      reject(event)
    }
    request.onsuccess = () => {
      const { result: database } = request
      try {
        const rows = database.transaction('records').objectStore('records').getAll()
        rows.onsuccess = () => resolve(rows.result.some(({ text }) => text))
      } catch (error) {
        reject(error)
      }
      database.close() // once the transaction is over: nothing may stand in the way of a deletion
    }
  })
