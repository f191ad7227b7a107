/** The context that places are compared by. A person's name is none of them: nobody is ranked. */
export const whereNames = ['place', 'table', 'shift', 'team'] as const
export type WhereName = (typeof whereNames)[number]

/** Answers of one person that are told together: who comes back, by what they got and by what surprised them. */
export const pairedQuestions: readonly (readonly [string, string])[] = [
  ['expect', 'again'],
  ['need', 'want'],
  ['solved', 'again'],
  ['reason', 'found'],
  ['feel', 'again'],
]

/** What pages tell that splits a figure and is no place: whether somebody was here before. */
export const splitNames: readonly string[] = ['returning']

/** Answers that are told by what the page says of them: by the team or the promise they are about, by the step. */
export const contextQuestions: readonly (readonly [question: string, name: string])[] = [
  ['kept', 'team'],
  ['kept', 'promised'],
  ['ease', 'step'],
]

/** Questions whose answers in words are shown as lists of their own. */
export const wordQuestions: readonly string[] = ['well', 'extra', 'surprise', 'missing', 'future']
