import type { Prompt } from '@earshot/core/prompt'
import { explore } from './explore.ts'
import type { PresetNote } from './note.ts'
import { oneThing } from './one-thing.ts'
import { agree7, ease5 } from './scales.ts'
import { thanksAfter } from './thanks.ts'
import { afterLoad, putOff } from './timing.ts'
import { yesPartlyNo } from './yes-partly-no.ts'

const standard = "context.form = 'standard'"
const criticism = "ces <= 3 or ease <= 2 or solved = 'no'"

/**
 * How much effort it took. With `context.form` = `standard` it asks the statement of CES 2.0, else the plain question.
 * The two forms never go into one figure.
 */
export const effort: Prompt = {
  id: 'effort',
  title: 'Easy or hard?',
  questions: [
    {
      id: 'ces',
      ...agree7,
      text: 'Our company made it easy for me to handle my issue.',
      required: true,
      when: standard,
    },
    {
      id: 'ease',
      ...ease5,
      text: 'How easy or hard was it to get this done?',
      required: true,
      when: `not ${standard}`,
    },
    { id: 'solved', ...yesPartlyNo, text: 'Is your problem solved?' },
    ...explore(criticism),
    { ...oneThing, when: 'ces >= 4 or ease >= 3' },
  ],
  thanks: thanksAfter(criticism, 'ces = 7 or ease = 5'),
  criticism,
  trigger: afterLoad,
  limits: { every: '30d', oncePer: 'request', ...putOff },
  lintExempt: { 'W-08': 'Standard wording of CES 2.0, and in that form only.' },
}

/** For authors. */
export const effortNote: PresetNote = {
  when: 'Within 24 hours after a request was closed',
  seconds: 15,
  scoring: [
    { method: 'effort', questions: ['ces'] },
    { method: 'effort', questions: ['ease'] },
    { method: 'share', questions: ['solved'] },
  ],
  source: 'CES 2.0 of Dixon, Toman and DeLisi 2013 (CEB, now Gartner); the plain form is own wording',
  licence:
    'The wording is widely published and used. Some vendors claim “Customer Effort Score” as a mark, so here it is the effort score',
}
