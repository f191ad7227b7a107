/**
 * The sentences of a text. One ends with a mark and a space, or with the text; the dots of "e.g." and of numbers end
 * none.
 */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=(?<!\b\p{L})[.!?…]["'”’)]*)\s+(?=\S)/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\d]/u.test(sentence))
}
