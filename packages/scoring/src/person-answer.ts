/**
 * That somebody gave an answer. No value: who may see a figure does not depend on what it is. Both marks may be random
 * ones that mean nothing elsewhere.
 */
export interface PersonAnswer {
  /** Another for each answer, and another one when an answer is changed. */
  readonly id: string
  /** The same for all answers of one person. */
  readonly person: string
}

/** How many people gave these answers. */
export function peopleIn(answers: readonly PersonAnswer[]): number {
  return new Set(answers.map(({ person }) => person)).size
}
