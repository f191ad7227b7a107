import type { LocatedFinding } from './lint-json.ts'
import { rules } from './rules.ts'

/** What was found in one file. */
export interface FileFindings {
  /** As it is told: a path, or a URL. */
  readonly file: string
  readonly findings: readonly LocatedFinding[]
}

/** Rules that are not about asking: the text itself, its parser, and options. */
const others = [
  { id: 'json', reason: 'A text that is no JSON defines nothing.' },
  { id: 'definition', reason: 'What the parser of definitions refuses or passes over is not asked.' },
  { id: 'option', reason: 'An option that is not known, or takes something else, does nothing.' },
]

/**
 * Findings as SARIF 2.1.0 (OASIS), which code hosts and editors read.
 *
 * @param version - of the program that ran
 */
export function sarif(files: readonly FileFindings[], version: string): object {
  const known = [
    ...rules.map(({ id, reason, level }) => ({ id, reason, level })),
    ...others.map((rule) => ({ ...rule, level: 'error' as const })),
  ]
  const ids = known.map(({ id }) => id)
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'earshot lint',
            version,
            rules: known.map(({ id, reason, level }) => ({
              id,
              shortDescription: { text: id },
              fullDescription: { text: reason },
              defaultConfiguration: { level },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap(({ file, findings }) =>
          findings.map(({ rule, level, message, line, column, path }) => ({
            ruleId: rule,
            ruleIndex: ids.indexOf(rule),
            level,
            message: { text: message },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: uriOf(file) },
                  region: { startLine: line, startColumn: column },
                },
                ...(path && { logicalLocations: [{ fullyQualifiedName: path }] }),
              },
            ],
          })),
        ),
      },
    ],
  }
}

/** A path as a reference that a URI can have: slashes, and nothing that would need another meaning. */
function uriOf(file: string): string {
  return file
    .replaceAll('\\', '/')
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/^([A-Za-z])%3A$/, '$1:'))
    .join('/')
}
