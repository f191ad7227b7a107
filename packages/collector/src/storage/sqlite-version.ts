/**
 * Tells whether two programs that write to one file at once, or one that writes while another empties its log, may break it:
 * SQLite before 3.51.3, but for 3.50.7 and 3.44.6 (https://sqlite.org/wal.html#walresetbug). It is very rare, and one
 * collector alone writes with one connection.
 *
 * @param version such as `3.53.4`
 */
export function mayBreakAtReset(version: string): boolean {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  if (major !== 3) return major < 3
  if (minor === 44) return patch < 6
  if (minor === 50) return patch < 7
  return minor < 51 || (minor === 51 && patch < 3)
}

/** What whoever starts a collector on a file is told of it; `undefined` where there is nothing to tell. */
export function resetWarning(version: string | undefined): string | undefined {
  if (version === undefined || !mayBreakAtReset(version)) return undefined
  return `This Node brings SQLite ${version}. In it a file may break, very rarely, when two programs write to it at once, such as a collector and “earshot erase” (https://sqlite.org/wal.html#walresetbug). Install a newer Node.`
}
