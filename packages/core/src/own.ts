/** The entry of that name, or `undefined`. What only the prototype has (`constructor`) is no entry. */
export function own<T>(entries: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return entries && Object.hasOwn(entries, name) ? entries[name] : undefined
}
