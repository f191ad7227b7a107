import { readFileSync } from 'node:fs'
import type { Prompt } from '@earshot/core/prompt'
import { lintJson, promptsIn } from '@earshot/lint/lint-json'
import { fileReason } from './file-reason.ts'
import { StartProblem } from './start-problem.ts'

/** So many mistakes are told at once; more would hide the first ones. */
const mostTold = 5

/**
 * Reads a file with definitions of the owner's own: one, a list of them, or `{ "prompts": [ … ] }`. What the lint calls an
 * error is refused as a whole, so that nothing dishonest is ever asked and nobody wonders which half of a file counts.
 *
 * @throws StartProblem with the file, the line and the mend of each mistake
 */
export function readOwnPrompts(file: string): readonly Prompt[] {
  const text = textOf(file)
  const errors = lintJson(text).filter(({ level }) => level === 'error')
  if (!errors.length) return promptsIn(text)
  const told = errors
    .slice(0, mostTold)
    .map(({ line, column, rule, message }) => `${file}:${line}:${column} ${rule}: ${message}`)
  const more = errors.length - told.length
  throw new StartProblem(
    [
      `EARSHOT_PROMPTS cannot be used. What stands in ${file} must be mended first:`,
      ...told,
      ...(more > 0 ? [`and ${more} more; earshot lint ${file} tells them all.`] : []),
    ].join('\n'),
  )
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new StartProblem(
      `EARSHOT_PROMPTS cannot be used: ${file} cannot be read: ${fileReason(error) ?? String(error)}. Write the path of a JSON file that can be read.`,
      { cause: error },
    )
  }
}
