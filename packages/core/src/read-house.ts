import { clockOf, spanPattern } from './hours.ts'
import { list, object, type Read, type Report, taking, text, told, whole, wrong } from './read.ts'
import type { Settings } from './settings.ts'

const span: Read = taking({ type: 'string', pattern: spanPattern.source }, (value, path, report) =>
  typeof value === 'string' && spanPattern.test(value)
    ? value
    : wrong(
        report,
        path,
        'bad-span',
        `${path} is ${told(value)}. Write a span like 22:00-07:00 or fri sat 17:00-02:00.`,
      ),
)

const zone: Read = taking({ type: 'string' }, (value, path, report) => {
  try {
    clockOf({ timeZone: String(value) })(0)
    return value
  } catch {
    return wrong(
      report,
      path,
      'unknown-zone',
      `${path} is ${told(value)}. Write a name like Europe/Berlin or America/New_York.`,
    )
  }
})

/** What a house sets for all its prompts, in JSON alone: no attribute could say it in short. */
const house: Readonly<Record<'perDay' | 'perShift' | 'place' | 'paymentPaths', Read>> = {
  perDay: whole(1, 20),
  perShift: whole(1, 20),
  place: object({ timeZone: zone, quiet: list(span), open: list(span) }),
  paymentPaths: list(text(200)),
}

/** The names of what `readHouse` reads. */
export const houseNames: readonly string[] = Object.keys(house)

/** Reads the house's hours, budgets and payment paths from a configuration. What is wrong is told, and the rest counts. */
export function readHouse(
  config: Readonly<Record<string, unknown>>,
  tell: (sentence: string, path: string) => void,
): Pick<Settings, 'perDay' | 'perShift' | 'place' | 'paymentPaths'> {
  const entries = Object.entries(house).flatMap(([name, read]) => {
    const value = Object.hasOwn(config, name) ? config[name] : undefined
    if (value === undefined || value === null) return []
    const report: Report = { errors: [], warnings: [] }
    const taken = read(value, name, report)
    for (const { message, path } of [...report.errors, ...report.warnings]) tell(message, path)
    return report.errors.length ? [] : [[name, taken]]
  })
  return Object.fromEntries(entries)
}
