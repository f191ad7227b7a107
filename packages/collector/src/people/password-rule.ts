import { english, type Speech } from '../words/speech.ts'
import { loginOf } from './name-of.ts'

/** What whoever chooses one must keep to. */
export const leastLetters = 10
const mostLetters = 200

/** Why a password cannot be taken, in a sentence; `undefined` where it can. */
export function passwordProblem(
  password: string,
  name: string,
  { words, fill }: Speech = english,
): string | undefined {
  const said = words.team.password
  const small = loginOf(password)
  if (password.length < leastLetters) return fill(said.short, { count: leastLetters })
  if (password.length > mostLetters) return fill(said.long, { count: mostLetters })
  if (small.includes(loginOf(name)) || new Set(small).size < 5) return said.guessed
  return undefined
}
