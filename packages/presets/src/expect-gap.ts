import type { Prompt } from '@earshot/core/prompt'
import type { RatingQuestion } from '@earshot/core/question'
import type { PresetNote } from './note.ts'
import { oneThing } from './one-thing.ts'
import { often5 } from './scales.ts'
import { toAnyone, toCriticism } from './thanks.ts'
import { byHand, putOff } from './timing.ts'

const expected = (id: string, text: string): RatingQuestion => ({
  id,
  ...often5,
  text,
  when: "not context.part = 'seen'",
})
const seen = (id: string, text: string): RatingQuestion => ({
  id,
  ...often5,
  text,
  when: "not context.part = 'expected'",
})
const criticism = 'p1 <= 2 or p2 <= 2 or p3 <= 2 or p4 <= 2 or p5 <= 2'

/**
 * What people expect, next to what they see: reliability, responsiveness, assurance, empathy, tangibles. With
 * `context.part` = `expected` (before the visit) or `seen` (after it) it asks one half, else both in one go.
 */
export const expectGap: Prompt = {
  id: 'expect-gap',
  title: 'What you expect',
  questions: [
    expected('e1', 'How often should a good place do what it said it would do?'),
    expected('e2', 'How often should a good place help you fast?'),
    expected('e3', 'How often should a good place know what it is doing?'),
    expected('e4', 'How often should a good place care about you?'),
    expected('e5', 'How often should a good place look clean?'),
    seen('p1', 'How often do we do what we said we would do?'),
    seen('p2', 'How often do we help you fast?'),
    seen('p3', 'How often do we know what we are doing?'),
    seen('p4', 'How often do we care about you?'),
    seen('p5', 'How often do we look clean?'),
    {
      id: 'matters',
      type: 'choice',
      text: 'Which one matters most to you?',
      options: [
        { id: 'promise', text: 'Doing what was said' },
        { id: 'fast', text: 'Fast help' },
        { id: 'knowing', text: 'Knowing the job' },
        { id: 'caring', text: 'Caring about me' },
        { id: 'clean', text: 'Being clean' },
      ],
      order: 'random',
    },
    oneThing,
  ],
  thanks: [{ when: criticism, text: toCriticism }, { text: toAnyone }],
  criticism,
  trigger: byHand,
  limits: { every: '180d', ...putOff },
}

/** For authors. */
export const expectGapNote: PresetNote = {
  when: 'Twice a year, of known customers; the expected half before the visit where possible',
  seconds: 75,
  scoring: [
    {
      method: 'expectation-gap',
      questions: ['e1', 'e2', 'e3', 'e4', 'e5', 'p1', 'p2', 'p3', 'p4', 'p5', 'matters'],
    },
  ],
  source: 'Own short items for the five dimensions of SERVQUAL (Parasuraman, Zeithaml and Berry 1988)',
  licence:
    'New sentences. The 22 items of SERVQUAL are not in it; call it “expectation gap, in the style of SERVQUAL”',
}
