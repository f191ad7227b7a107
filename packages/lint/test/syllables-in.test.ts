import { describe, expect, it } from 'vitest'
import { syllablesIn } from '../src/syllables-in.ts'

/** Counted by ear, one group a row of the dictionary's syllable marks. */
const known: Readonly<Record<number, string>> = {
  1: `the be we you your time times while whole called asked served pleased clothes friend fruit build guide played
      league queue choice price please are were there used don't here more eyes years hours noise through straight`,
  2: `visit table little people handled wanted hundred prices houses dishes watches changes something someone sometimes
      every business quiet client social special question fashion value going playing trying unique colleague movement
      likely careful cafe café didn't couldn't check-in e-mail receipt breakfast money doctor Wednesday really create centre`,
  3: `sunglasses everyone services easier friendliness media radio video period serious previous usual quality adequate
      influence museum employee tourism idea area satisfied recommend unhappy outstanding restaurant family cutlery
      delicious vehicle chocolate appointment improvement loyalty saturday courteous`,
  4: `experience convenient usually evaluate situation adequacy information criticism continuous satisfaction dissatisfied
      comfortable vegetable interesting January professional knowledgeable cooperate society variety`,
  5: 'remediation approximately',
}

describe('syllablesIn', () => {
  it.each(
    Object.entries(known).flatMap(([count, words]) =>
      words.split(/\s+/).map((word) => [word, Number(count)] as const),
    ),
  )('%s: %i', (word, count) => {
    expect(syllablesIn(word)).toBe(count)
  })

  it('takes nothing for a word without letters, and one for a word without vowels', () => {
    expect(syllablesIn('')).toBe(0)
    expect(syllablesIn('42')).toBe(0)
    expect(syllablesIn('hmm')).toBe(1)
  })

  it('reads capitals and curly apostrophes alike', () => {
    expect(syllablesIn('DIDN’T')).toBe(syllablesIn("didn't"))
  })
})
