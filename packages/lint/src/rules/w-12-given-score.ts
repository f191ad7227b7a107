import { example, open, rating } from '../example.ts'
import type { Rule } from '../rule.ts'
import { speechOf } from '../speech-of.ts'

const top = '(?:an? )?(?:10|ten|9|nine|5|five)'

const wishes = new RegExp(
  [
    // "1 to 5 stars", "3 of 5 stars" and "5 stars means very good" explain a scale; they ask for nothing.
    String.raw`(?<!\b(?:to|of|and|than) |[-–/])\b(?:5|five)[ -]?stars?\b(?! (?:hotel|restaurant|resort|spa|is|are|means?|stands?)\b| ?[=:–])`,
    String.raw`\b(?:10|ten) ?(?:\/|out of) ?(?:10|ten)\b|\b(?:5|five) (?:out of|\/) ?(?:5|five)\b`,
    // "Only a 5 counts as a pass."
    String.raw`\bonly (?:an? )?[“"'‘]?(?:5|five|9|nine|10|ten|top|outstanding|excellent|very good)[”"'’]?\b[^.!?]{0,20}\b(?:counts?|passes|helps?|is (?:a pass|good enough))\b`,
    // At the start of a sentence: "Please choose Outstanding."
    String.raw`(?:^|[.!?] |\bplease |\bto )(?:choose|tap|select|pick|click|press|mark|tick) (?:on )?[“"'‘]?(?:outstanding|excellent|perfect|very (?:good|happy|satisfied)|(?:the )?(?:best|highest|top) (?:answer|score|mark|face|button|point)|the (?:happy|green))\b`,
    String.raw`\b(?:give|rate|score) (?:us|me|them|him|her) ${top}\b(?![ -]?(?:more|min|sec|hour|day|week|word|thing|reason|idea|example|percent|%|euro|dollar|pound))`,
    String.raw`\b(?:earn|earned|deserve|deserved) (?:an? |your |the )(?:10|ten|9|nine|5|five)\b(?![ -]?(?:\p{L}+ )?(?:min|sec|hour|day|week|percent|%|euro|dollar|pound|star))`,
    String.raw`\b(?:give|rate|score) (?:us|me) (?:an? )?[“"'‘]?(?:excellent|outstanding|perfect|very good)\b`,
    String.raw`\b(?:top|full|highest|perfect|maximum) (?:scores?|marks?|ratings?|points|grades?)\b`,
    // "Was there anything under the bed?" is a fair question.
    String.raw`\banything (?:less|lower)(?: than\b|,)|\banything (?:less|lower|below|under) (?:an? )?[“"'‘]?(?:\d|five|nine|ten|perfect|excellent|outstanding|very good|full|top)`,
  ].join('|'),
  'iu',
)

/** A wish for a score, in any text but the answers on offer. */
export const givenScore: Rule = {
  id: 'W-12',
  level: 'error',
  reads: 'en',
  reason: 'A score that was asked for says nothing about the visit, and teaches staff to ask for it.',
  bad: example([rating('Please give us a 10! How did we do?'), open]),
  good: example([rating('How did we do?'), open]),
  check: (prompt) =>
    speechOf(prompt).flatMap(({ text, path }) => {
      const wish = wishes.exec(text)?.[0]
      return wish === undefined
        ? []
        : [{ path, message: `“${wish}” asks for a score. Ask how it was, and take what comes.` }]
    }),
}
