import type { MessageQuestion } from '@earshot/core/question'
import { example, open, rating } from '../example.ts'
import { rewardsOf } from '../rewards-of.ts'
import type { Rule } from '../rule.ts'
import { speechOf } from '../speech-of.ts'

const site = {
  draw: {
    rules: '/rules',
    ends: '2026-12-31',
    freeEntry: 'By post, without a purchase',
    sponsor: 'The Inn',
    prize: 'A dinner for two, 80 €',
    howDrawn: 'By chance, RFC 3797',
  },
}
const draw: MessageQuestion = { id: 'draw', type: 'message', text: 'You may enter the prize draw.' }

const ageLine =
  /\b\d\d ?\+|\b(?:\d\d|sixteen|eighteen|twenty-one)\b.{0,12}\b(?:years?|older|over|above)\b|\b(?:over|aged?|least) (?:\d\d|eighteen|twenty-one)\b|\badults only\b|\bonly adults\b/i

/** A draw says from which age on. */
export const drawAge: Rule = {
  id: 'G-09',
  level: 'warning',
  reason: 'Minors may not enter most draws, and under 13 their data needs a parent’s consent (US: COPPA).',
  bad: example([rating(), open, draw]),
  good: example([rating(), open, { ...draw, help: 'For people of 18 years or older.' }]),
  badSite: site,
  goodSite: site,
  check: (prompt, { draw: written }) => {
    const first = rewardsOf(prompt).find(({ kind }) => kind === 'draw')
    const said = speechOf(prompt).some(({ text }) => ageLine.test(text))
    return first && !said && written?.leastAge === undefined
      ? [{ path: first.path, message: 'This offers a draw and says nothing of age. Say from which age on.' }]
      : []
  },
}
