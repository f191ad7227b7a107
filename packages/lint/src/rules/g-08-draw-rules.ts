import type { MessageQuestion } from '@earshot/core/question'
import { example, open, rating } from '../example.ts'
import { rewardsOf } from '../rewards-of.ts'
import type { Rule } from '../rule.ts'
import type { Draw } from '../site.ts'

const draw: MessageQuestion = {
  id: 'draw',
  type: 'message',
  text: 'You may enter the prize draw. For people of 18 years or older.',
}

const needed: Readonly<Record<Exclude<keyof Draw, 'leastAge'>, string>> = {
  rules: 'a page with the rules',
  ends: 'the day on which it ends',
  freeEntry: 'a free way to enter',
  sponsor: 'who gives the prize',
  prize: 'the prize and its value',
  howDrawn: 'how the winner is drawn',
}

/** A draw has rules that were written before it began. */
export const drawRules: Rule = {
  id: 'G-08',
  level: 'error',
  reason:
    'Prize, chance and consideration together make a lottery. A lawful draw needs free entry, rules fixed before it starts, dates, sponsor, prize, and a way of drawing that can be checked (US state law; UK: CAP Code, rule 8.24).',
  bad: example([rating(), open, draw]),
  good: example([rating(), open, draw]),
  badSite: { draw: { rules: '/rules', ends: '2026-12-31', prize: 'A dinner for two, 80 €' } },
  goodSite: {
    draw: {
      rules: '/rules',
      ends: '2026-12-31',
      freeEntry: 'By post, without a purchase',
      sponsor: 'The Inn',
      prize: 'A dinner for two, 80 €',
      howDrawn: 'By chance, RFC 3797',
      leastAge: 18,
    },
  },
  check: (prompt, site) => {
    const first = rewardsOf(prompt).find(({ kind }) => kind === 'draw')
    if (!first) return []
    const missing = Object.entries(needed).flatMap(
      ([name, words]) => (site.draw?.[name as keyof Draw] ? [] : [words]), // the keys of `needed` are those of a draw
    )
    return missing.length
      ? [
          {
            path: first.path,
            message: `This offers a draw, and the site does not say: ${missing.join(', ')}. Write that down first.`,
            // Where nothing is told of the site at all, it may well be written down.
            level: site.draw ? 'error' : 'warning',
          },
        ]
      : []
  },
}
