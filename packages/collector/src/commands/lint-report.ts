import { type FileFindings, type Level, rules } from '@earshot/lint'

/** What was found, a line each, for people: `file:line:column  level  rule  sentence`. */
export function lintReport(files: readonly FileFindings[], why: boolean): string {
  const told = new Set<string>()
  const reasonOf = (id: string): string => {
    const reason = told.has(id) ? undefined : rules.find((rule) => rule.id === id)?.reason
    told.add(id) // a reason is told once
    return why && reason ? `\n    ${reason}` : ''
  }
  const lines = files.flatMap(({ file, findings }) =>
    findings.map(
      ({ line, column, level, rule, message }) =>
        `${file === '-' ? 'standard input' : file}:${line}:${column}  ${level}  ${rule}  ${message}${reasonOf(rule)}`,
    ),
  )
  const count = (level: Level): number =>
    files.flatMap(({ findings }) => findings).filter((item) => item.level === level).length
  const [errors, warnings, notes] = [count('error'), count('warning'), count('note')]
  const sum = [
    errors && times(errors, 'error'),
    warnings && times(warnings, 'warning'),
    notes && times(notes, 'note'),
  ].filter(Boolean)
  const where = times(files.length, 'file')
  return [...lines, sum.length ? `${sum.join(', ')} in ${where}.` : `Nothing found in ${where}.`].join('\n')
}

const times = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`
