/** How many answers wait in this browser, by the name of their queue; `undefined` where the browser cannot tell. */
export async function waitingAnswers(): Promise<Readonly<Record<string, number>> | undefined> {
  try {
    const known = await indexedDB.databases()
    const names = known.flatMap(({ name }) => (name?.startsWith('earshot-outbox') ? [name] : []))
    return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await countIn(name)])))
  } catch {
    return undefined // a private window, or an engine that lists none
  }
}

function countIn(name: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name)
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const base = opening.result
      const close = (count: number): void => {
        base.close()
        resolve(count)
      }
      const [store] = base.objectStoreNames
      if (!store) return close(0)
      const counting = base.transaction(store).objectStore(store).count()
      counting.onsuccess = () => close(counting.result)
      counting.onerror = () => close(0)
    }
  })
}
