/** The collector cannot start, and a person can mend it: the message says what is wrong and how. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem'
}
