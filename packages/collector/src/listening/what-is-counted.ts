/** The context that places are compared by. A person's name is none of them: nobody is ranked. */
export const whereNames: readonly string[] = ['place', 'table', 'shift', 'team']

/** Answers of one person that are told together: who comes back, by what they got and by what surprised them. */
export const pairedQuestions: readonly (readonly [string, string])[] = [
  ['expect', 'again'],
  ['need', 'want'],
  ['solved', 'again'],
  ['reason', 'found'],
  ['feel', 'again'],
]

/** Answers that are told by the team that they are about. */
export const teamQuestions: readonly string[] = ['kept']

/** Questions whose answers in words are shown as lists of their own. */
export const wordQuestions: readonly string[] = ['well', 'extra', 'surprise', 'missing', 'future']
