import { settingsTable } from '../config.ts'

/** The settings as lines for a terminal. */
export function settingsHelp(): string {
  const rows = Object.values(settingsTable)
  const width = Math.max(...rows.map(({ variable }) => variable.length))
  return rows
    .map(({ variable, what, byDefault }) => `  ${variable.padEnd(width)}  ${what} (default: ${byDefault})`)
    .join('\n')
}
