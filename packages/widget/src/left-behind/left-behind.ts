/** Looks into what a page only knows the names of. Fetched by pages of a browser in which somebody has answered before. */

/** Whether one of these queues of ours holds an answer. Makes no database. */
export async function holdsAnswers(names: readonly string[]): Promise<boolean> {
  return (await Promise.all(names.map(holds))).includes(true)
}

const holds = (name: string): Promise<boolean> =>
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
