import { type Html, html } from './html.ts'

/** Why a form was not taken, said in the form itself. */
export interface FieldProblem {
  readonly why: string
  /** The name of the field that is to be mended. */
  readonly field: string
}

/** The sentence, at the top of its form. */
export function problemLine(problem: FieldProblem | undefined): Html | undefined {
  return problem && html`<p class="problem" role="alert" id="problem">${problem.why}</p>`
}

/**
 * Marks the field that is to be mended, and begins with it.
 *
 * @param help - the id of what is said of the field anyway
 */
export function mendMark(problem: FieldProblem | undefined, name: string, help?: string): Html | undefined {
  const isWrong = problem?.field === name
  const told = [help, isWrong && 'problem'].filter(Boolean).join(' ')
  return html`${told && html` aria-describedby="${told}"`}${isWrong && html` aria-invalid="true" autofocus`}`
}
