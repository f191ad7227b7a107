import { oddSyllables } from './words/odd-syllables.ts'

/** Vowels that stand together and are spoken apart: "me-di-a", "pe-ri-od", "qui-et", "u-su-al", "vi-de-o", "be-ing". */
const apart = [
  /(?<![ct])ia/g,
  /(?<![cstxgln]|sh)io/g,
  /iet|(?<![ct])ien[ct]|ie(?:r|st)$|iu/g,
  /(?<![qg])(?:ua|ue(?=[nlt])|ui(?=n|d|ty))|uou|eum$/g,
  /eo(?![nup])|crea(?=t)|eyo/g,
  /[aeiouy]ing|oya|[aou]ye(?!d$|s$)/g,
  /^co(?=op|ord)|^re(?=ac(?!h)|ali|ass|app|arr|in|op|or|us|en|im)/g,
  // The m of "tourism" is a syllable without a vowel.
  /ism$/g,
] as const

/** An e that is written and not spoken. */
const silent = [
  // "time", but not "table" and "centre".
  /(?:[aeiouy][lr]|l{2}|[^aeiouylr])e$/,
  // "times", but not "prices", "wishes" and "tables".
  /(?:[aeiouy][lr]|[^aeiouylrsxzcgh]|[^cs]h)es$/,
  // "asked", but not "wanted", "handled" and "hundred".
  /(?:[aeiouy][lr]|l{2}|r{2}|[^aeiouytdlr])ed$/,
  // "safely" and "statement", but not "settlement".
  /(?:[aeiouy][lr]|[^aeiouylr])e(?:ly|ful|fully|less|ness|ments?)$/,
  /^some(?=[^aeiouy])/,
  /[qg]ues?$/,
] as const

/**
 * The syllables of an English word; a hyphened word counts with all its parts. It goes by the spelling, with a short
 * list of exceptions, so a rare word may be one off.
 */
export function syllablesIn(word: string): number {
  return (
    word
      .normalize('NFD')
      .toLowerCase()
      // "didn't" has a vowel that nobody writes.
      .replace(/(?<=[ds])n['’]t\b/g, 'nit')
      .replace(/[\p{M}'’]/gu, '')
      .split(/[^a-z]+/)
      .reduce((sum, part) => sum + inPart(part), 0)
  )
}

function inPart(part: string): number {
  const known = oddSyllables.get(part) ?? oddSyllables.get(part.replace(/s$/, ''))
  if (known !== undefined) return known
  const groups = part.match(/[aeiouy]+/g)?.length ?? 0
  const more = apart.reduce((sum, pattern) => sum + (part.match(pattern)?.length ?? 0), 0)
  const fewer = silent.filter((pattern) => pattern.test(part)).length
  return part === '' ? 0 : Math.max(1, groups + more - fewer)
}
