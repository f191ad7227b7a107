import type { Prompt } from '@earshot/core/prompt'
import { explore } from './explore.ts'
import type { PresetNote } from './note.ts'
import { oneThing } from './one-thing.ts'
import { degree4 } from './scales.ts'
import { thanksAfter } from './thanks.ts'
import { afterLoad, putOff } from './timing.ts'

const criticism = 'helpful <= 2 or courteous <= 2 or knowing <= 2'

/** Helpful, courteous, knowledgeable: three items after a talk with staff. */
export const helpfulCourteousKnowing: Prompt = {
  id: 'helpful-courteous-knowing',
  title: 'Our service',
  questions: [
    { id: 'helpful', ...degree4, text: 'Were we helpful?' },
    { id: 'courteous', ...degree4, text: 'Were we polite?' },
    { id: 'knowing', ...degree4, text: 'Did we know our job?' },
    ...explore(criticism),
    { ...oneThing, when: 'helpful >= 3 and courteous >= 3 and knowing >= 3' },
  ],
  thanks: thanksAfter(criticism, 'helpful = 4 and courteous = 4 and knowing = 4'),
  criticism,
  trigger: afterLoad,
  limits: { every: '30d', ...putOff },
}

/** For authors. */
export const helpfulCourteousKnowingNote: PresetNote = {
  when: 'After a contact with staff',
  seconds: 20,
  scoring: [
    { method: 'top-box', questions: ['helpful', 'courteous', 'knowing'] },
    { method: 'shrinkage', questions: ['helpful', 'courteous', 'knowing'] },
    { method: 'needs-list', questions: ['what'] },
  ],
  source: 'Own wording',
  licence: 'Free wording',
}
