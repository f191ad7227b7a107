import { parseCondition } from '@earshot/core/condition'
import type { Prompt } from '@earshot/core/prompt'
import { claimsReading, leastRead } from '../claims-reading.ts'
import { example, open, rating } from '../example.ts'
import type { Flaw, Rule } from '../rule.ts'
import type { Site } from '../site.ts'
import { verdict } from '../verdict.ts'

const dueTime = /\{(?:context\.)?due\}/
const promise =
  /(?:\b(?:will|going to|expect (?:our|a|an)|we (?:reply|answer|call|write|respond|get back|fix|mend|refund))\b|[’']ll\b|\b(?:an? (?:person|human|colleague|member of our team)|somebody|someone|one of us|(?:our|the) (?:team|staff|owner|manager|boss)) (?:repl(?:y|ies)|answers?|calls?|writes?|responds?|gets? back|comes?)\b|\b(?:calls?|writes?|repl(?:y|ies)|answers?|responds?|gets? back)(?: to)? you\b)[^.!?]*\b(?:today|tonight|tomorrow|this week|by (?:noon|the end of|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?:with)?in (?:an?|one|two|three|the|\d+) (?:\w+ )?(?:minutes?|hours?|days?|weeks?))\b/i

/** A promise is made only where it can be kept. */
export const promiseKept: Rule = {
  id: 'F-08',
  level: 'error',
  reason: 'A promise of a day that nobody set, or of reading that nobody does, is worse than none.',
  bad: example([rating(), open], { thanks: [{ text: 'Thank you. A person will call you today.' }] }),
  good: example([rating(), open], {
    thanks: [
      { when: 'context.due', text: 'Thank you. A person will call you by {context.due}.' },
      { text: 'Thank you.' },
    ],
  }),
  check: (prompt, site) =>
    saidOf(prompt).flatMap(({ text, path, when }): readonly Flaw[] => {
      if (dueTime.test(text) && !waitsForDue(when))
        return [{ path, message: 'It says {context.due} also where none is set. Add "when": "context.due".' }]
      if (promise.test(text) && !dueTime.test(text) && site.due === undefined)
        return [
          {
            path,
            message:
              'It promises a time, and no due time is set. Set one, say {context.due}, or promise nothing.',
          },
        ]
      return claimsReading(text) && isUnread(site)
        ? [
            {
              path,
              level: 'warning',
              message: `It says that every answer is read, and ${Math.floor((site.readShare ?? 0) * 100)} % of the last 30 days’ were. Read them, or say only “Thank you.”.`,
            },
          ]
        : []
    }),
}

const isUnread = ({ readShare = 1 }: Site): boolean => readShare < leastRead

/** What is said of the answer and what becomes of it: purpose, helps, messages and thanks. */
function saidOf({ purpose, questions, thanks = [] }: Prompt): readonly Said[] {
  return [
    ...(purpose ? [{ path: 'purpose', text: purpose, when: undefined }] : []),
    ...questions.flatMap(({ type, text, help, when }, index) => [
      ...(type === 'message' ? [{ path: `questions[${index}].text`, text, when }] : []),
      ...(help ? [{ path: `questions[${index}].help`, text: help, when }] : []),
    ]),
    ...thanks.map(({ text, when }, index) => ({ path: `thanks[${index}].text`, text, when })),
  ]
}

interface Said {
  readonly path: string
  readonly text: string
  readonly when: string | undefined
}

function waitsForDue(when: string | undefined): boolean {
  const parsed = parseCondition(when ?? '')
  return parsed.status === 'ok' && verdict(parsed.condition, new Map([['context.due', undefined]])) === 'no'
}
