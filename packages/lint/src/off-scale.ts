/**
 * Matches an answer that says nothing about the thing asked: "N/A", "Does not fit", "I do not know". A scale keeps it
 * apart, and a list ends with it.
 */
export const offScale: RegExp = new RegExp(
  [
    String.raw`^n\.?\s?\/\s?a\.?$`,
    String.raw`\bno opinion\b`,
    String.raw`\bnot (?:sure|applicable)\b`,
    String.raw`\bunsure\b`,
    String.raw`\b(?:(?:do|does|did|can) ?n[o'’]t|can['’]t) (?:fit|apply|know|say|remember|use)\b`,
    String.raw`\b(?:rather|prefer) not (?:to )?(?:say|tell|answer)\b`,
  ].join('|'),
  'i',
)
