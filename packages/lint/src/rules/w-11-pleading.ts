import { example, open, rating } from '../example.ts'
import type { Rule } from '../rule.ts'
import { speechOf } from '../speech-of.ts'

const thing = '(?:answers?|ratings?|scores?|reviews?|votes?|support|stars?|feedback|help)'

const pleas = new RegExp(
  [
    // "Our next question depends on your answer" is a fact about the questions.
    String.raw`\b(?:we|our (?!.*\b(?:questions?|next)\b)[^.!?]{1,40}|my \p{L}+) depends? (?:up)?on (?:you\b|your ${thing}\b|(?:this|it|these) ${thing}\b)`,
    String.raw`\bour (?:famil(?:y|ies)|jobs?|livelihoods?|pay|bonus(?:es)?) (?:depends?|rel(?:y|ies))\b`,
    String.raw`\bmy (?:job|pay|bonus) depends\b`,
    String.raw`\b(?:we|i) (?:beg|plead|implore)\b|\b(?:begging|pleading with|imploring) you\b`,
    String.raw`\bbreaks? (?:our|my) hearts?\b`,
    String.raw`\b(?:every|each) (?:star|point) (?:counts|matters|helps)\b`,
    String.raw`\b(?:bad|low|lower|poor|negative) (?:${thing}) (?:(?:will|would|can|could|may) )?(?:costs?|hurts?|harms?|means? (?:less|no|that we)|puts?)\b`,
    String.raw`\bcosts? (?:us|me|them|him|her|people|somebody) (?:our|my|their|his|her|a) (?:jobs?|bonus|pay|wages)\b`,
    String.raw`\bplease,? please\b`,
    String.raw`\b(?:we|i) (?:really |desperately |badly )?need your ${thing}\b`,
    String.raw`\b(?:we are|we[’']re|i am|i[’']m) counting on you\b`,
    String.raw`\bmeans? (?:so much|a lot|everything|the world) to (?:us|me|(?:our|my) \p{L}+)\b`,
    String.raw`\b(?:do not|don[’']t) (?:let (?:us|me) down|disappoint (?:us|me))\b`,
    String.raw`\b(?:liv(?:e|es)|rel(?:y|ies)|hangs?|rests?) (?:on|off|from|upon) your ${thing}\b`,
    String.raw`\b(?:gets?|keeps?|lose|loses|cut|miss)\b[^.!?]{0,25}\b(?:bonus(?:es)?|jobs?|pay|wages|raise)\b[^.!?]{0,30}\b(?:if you|unless you|without (?:your|a (?:good|high)))\b`,
    String.raw`\b(?:in|into) trouble (?:if|unless|when) you\b`,
    String.raw`\b(?:sad|hurt|heartbroken|upset) (?:if|unless|when) you\b`,
    String.raw`\byour ${thing} (?:decides?|saves?|pays?|secures?) (?:our|my|whether)\b`,
    String.raw`\bhelp (?:us|me) (?:survive|keep (?:our|my) jobs?)\b`,
  ].join('|'),
  'iu',
)

/** Guilt in any text of the prompt. */
export const pleading: Rule = {
  id: 'W-11',
  level: 'error',
  reads: 'en',
  reason: 'Who is asked for a favour answers the favour and not the question.',
  bad: example([rating(), open], { purpose: 'Our family depends on your rating.' }),
  good: example([rating(), open], { purpose: 'We read every answer, to get better.' }),
  check: (prompt) =>
    speechOf(prompt).flatMap(({ text, path }) => {
      const plea = pleas.exec(text)?.[0]
      return plea === undefined ? [] : [{ path, message: `“${plea}” pleads. Leave it out.` }]
    }),
}
