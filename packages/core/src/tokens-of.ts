/**
 * One token of a condition. The groups: an operator; an operand, that is a number, a text in its quotes or a name. The
 * last but one takes runs such as `5s` whole, so that a long one is not tried again at each of its characters.
 */
const token =
  /(has(?![\w.-])|[<>!]?=|[<>~])|(?:and|or|not|in)(?![\w.-])|(-?\d+(?:\.\d+)?(?![\w-])|'[^']*'|[A-Za-z_][\w-]*(?:\.[\w-]+)*)|[\w-]+|\S/gu

/** The tokens of a condition, in order. */
export function tokensOf(text: string): readonly RegExpMatchArray[] {
  return [...text.matchAll(token)]
}
