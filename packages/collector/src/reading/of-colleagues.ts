/** What staff note down of customers. It stands among the answers, because it says nothing of a colleague. */
export const staffEntries: readonly string[] = ['heard', 'observation']

/**
 * Whether an answer is what staff say of each other. None of these is given one by one, nowhere and to nobody: five people
 * are the least of which anything is told, in figures of quarters that are over and in words without place or day.
 */
export function isOfColleagues({
  audience,
  prompt,
}: {
  readonly audience: string
  readonly prompt: { readonly id: string }
}): boolean {
  return audience === 'internal' && !staffEntries.includes(prompt.id)
}
