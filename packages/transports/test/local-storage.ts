/** A localStorage as browsers have it: its entries are its own properties. */
export function createLocalStorage(): Storage {
  const methods = {
    getItem: (entry: string) => (Object.hasOwn(storage, entry) ? storage[entry] : null),
    setItem: (entry: string, text: string) => {
      storage[entry] = `${text}`
    },
    removeItem: (entry: string) => {
      delete storage[entry]
    },
    clear: () => {
      for (const entry of Object.keys(storage)) delete storage[entry]
    },
  }
  const storage: Record<string, string> = Object.create(methods)
  return storage as unknown as Storage // as far as it is used
}
