import { loginOf } from './name-of.ts'

/** What whoever chooses one must keep to. */
export const leastLetters = 10
const mostLetters = 200

/** Why a password cannot be taken, in a sentence; `undefined` where it can. */
export function passwordProblem(password: string, name: string): string | undefined {
  const small = loginOf(password)
  if (password.length < leastLetters)
    return `Please take at least ${leastLetters} letters. Three words are good.`
  if (password.length > mostLetters) return `Please take at most ${mostLetters} letters.`
  if (small.includes(loginOf(name)) || new Set(small).size < 5)
    return 'This would be guessed at once. Please take other words.'
  return undefined
}
