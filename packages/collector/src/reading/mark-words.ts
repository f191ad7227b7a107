/** Why an answer may be none of a customer's, by the marks that devices, the widget and the asking pages give. */
const words: ReadonlyMap<string, string> = new Map([
  ['burst', 'very many at once'],
  ['in-a-row', 'all options in a row'],
  ['hasty', 'faster than anybody reads'],
  ['straight-line', 'the same for everything'],
  ['off-hours', 'outside the opening hours'],
  ['twice', 'the same device said the same a moment before'],
  ['script', 'clicked by a script'],
  ['trap', 'a field filled in that nobody sees'],
])

/** The marks of an answer in words. */
export function markWords(marks: readonly string[]): string {
  return marks.map((mark) => words.get(mark) ?? mark).join(', ')
}
