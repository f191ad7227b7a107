import { readFile, writeFile } from 'node:fs/promises'
import {
  type FileFindings,
  fixJson,
  type LocatedFinding,
  lintJson,
  lintMarkup,
  promptsIn,
  sarif,
} from '@earshot/lint'
import { presetIds } from '@earshot/presets/ids'
import { fileReason } from '../file-reason.ts'
import type { Command, ExitCode, Terminal } from './command.ts'
import { lintReport } from './lint-report.ts'
import { programVersion } from './program-version.ts'

/** `earshot lint FILE…`: holds definitions and pages against the rules of honest asking. */
export const lint: Command = {
  name: 'lint',
  summary: 'hold prompts and pages against the rules of honest asking',
  options: ['--json', '--sarif', '--fix', '--strict', '--why'],
  takesFiles: true,
  help: () => `earshot lint [--why] [--strict] [--fix] [--json | --sarif] FILE…

Holds prompts against the rules of honest asking. A FILE is JSON (one prompt, a
list of prompts, or a configuration with "prompts") or HTML (every way of asking
in it). Several files are one site: a page may ask what another file defines.
“-” reads from standard input.

  --why     tell the reason of each rule
  --strict  warnings count as errors
  --fix     mend in JSON files what needs no decision; they are written anew
            with their own indent
  --json    write one JSON object in the place of lines for people
  --sarif   write SARIF 2.1.0, for code hosts and editors

Exit codes: 0 nothing but warnings and notes, 1 errors found, 2 wrong use.`,
  run: lintFiles,
}

/** A file that was read. */
interface Source {
  readonly file: string
  readonly text: string
  readonly isPage: boolean
}

async function lintFiles(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const files = [...new Set(words.filter((word) => word === '-' || !word.startsWith('-')))]
  const misuse = misuseOf(words, files)
  if (misuse) {
    terminal.warn(misuse)
    return 2
  }
  const read = await Promise.all(files.map((file) => readSource(file, terminal)))
  const problems = read.filter((item) => typeof item === 'string')
  const sources = read.filter((item) => typeof item !== 'string')
  for (const problem of problems) terminal.warn(problem)
  if (problems.length) return 2
  const fixed = words.includes('--fix') ? await fixAll(sources, terminal) : sources
  if (!fixed) return 2
  const found = lintAll(fixed)
  if (words.includes('--sarif')) terminal.say(JSON.stringify(sarif(found, programVersion()), null, 2))
  else if (words.includes('--json')) terminal.say(JSON.stringify({ files: found }, null, 2))
  else terminal.say(lintReport(found, words.includes('--why')))
  for (const { file, text, isPage } of fixed)
    if (
      !isPage &&
      !promptsIn(text).length &&
      !found.some((item) => item.file === file && item.findings.length)
    )
      terminal.warn(`${file} has no prompt in it.`)
  const counts = (level: LocatedFinding['level']): boolean =>
    found.some(({ findings }) => findings.some((item) => item.level === level))
  return counts('error') || (words.includes('--strict') && counts('warning')) ? 1 : 0
}

function misuseOf(words: readonly string[], files: readonly string[]): string | undefined {
  if (!files.length) return 'earshot lint needs a file. See earshot lint --help.'
  if (words.includes('--json') && words.includes('--sarif'))
    return 'earshot lint writes --json or --sarif, not both.'
  return files.includes('-') && words.includes('--fix')
    ? 'earshot lint --fix writes files; what comes from standard input has none.'
    : undefined
}

/** Reads a file, or gives a sentence about why it cannot be read. */
async function readSource(file: string, { input }: Terminal): Promise<Source | string> {
  try {
    const bytes = file === '-' ? undefined : await readFile(file)
    const text = bytes
      ? new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
      : await input?.()
    if (text === undefined) return 'There is no standard input to read.'
    const isPage = /\.html?$/i.test(file) || (!/\.json$/i.test(file) && /^[\ufeff\s]*</.test(text))
    return { file, text, isPage }
  } catch (error) {
    return `${file} cannot be read: ${fileReason(error) ?? String(error)}.`
  }
}

/** Mends the JSON files where they lie; `undefined`, told, where one cannot be written. */
async function fixAll(
  sources: readonly Source[],
  terminal: Terminal,
): Promise<readonly Source[] | undefined> {
  const prompts = promptsOf(sources)
  const mended: Source[] = []
  for (const source of sources) {
    const { text, fixed } = source.isPage
      ? { text: source.text, fixed: [] }
      : fixJson(source.text, { prompts })
    mended.push({ ...source, text })
    if (!fixed.length) continue
    try {
      await writeFile(source.file, text)
    } catch (error) {
      terminal.warn(`${source.file} cannot be written: ${fileReason(error) ?? String(error)}.`)
      return undefined
    }
    const rules = [...new Set(fixed.map(({ rule }) => rule))].join(', ')
    terminal.warn(`${source.file}: mended ${fixed.length} (${rules}).`)
  }
  return mended
}

function lintAll(sources: readonly Source[]): readonly FileFindings[] {
  const site = { prompts: promptsOf(sources), readyMade: presetIds }
  return sources.map(({ file, text, isPage }) => ({
    file,
    findings: isPage ? lintMarkup(text, site) : lintJson(text, site),
  }))
}

const promptsOf = (sources: readonly Source[]): ReturnType<typeof promptsIn> =>
  sources.flatMap(({ text, isPage }) => (isPage ? [] : promptsIn(text)))
