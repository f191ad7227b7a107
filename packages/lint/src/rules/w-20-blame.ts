import type { Prompt } from '@earshot/core/prompt'
import { example, open, rating } from '../example.ts'
import type { Rule } from '../rule.ts'
import { speechOf } from '../speech-of.ts'

const done =
  '(?:told|asked|called|said|read|known|checked|come|booked|waited|let|made|informed|contacted|reported|noticed|brought|kept|done|looked|paid|ordered|used|chosen|tried|written|spoken)'

const blames = new RegExp(
  [
    // "Why did you choose us?" asks for a reason and not for an excuse.
    String.raw`\bwhy did(?:n[’']t)? you (?!(?:first |really |mainly )?(?:choose|come|visit|buy|pick|book|select|order|join|prefer|go|switch|contact|call|stay|sign|decide|use|want|like)\b)`,
    String.raw`\bwhy didn[’']t you\b|\bwhy did you (?:not|never|wait so long)\b`,
    String.raw`\bwhy (?:have|had|did) you (?:not|never)\b|\bwhy (?:have|had)n[’']t you\b`,
    String.raw`\b(?<!\bwhat )(?:you (?:could|might|ought to)) have ${done}\b`,
    String.raw`\bwhat (?:did you do|have you done) wrong\b`,
    String.raw`\b(?:nobody|no one) else (?:has )?(?:ever )?complain`,
    String.raw`\b(?:it is|it[’']s|that is|that[’']s|this is|against) (?:our|company|house) policy\b`,
    String.raw`\byou should(?:n[’']t| not)? have ${done}\b`,
    String.raw`\bas you (?:well |surely |already )?know\b(?! (?:it|them|us|him|her|from|how)\b)`,
    String.raw`\b(?:sorry|regret)(?: that| if| to hear(?: that)?)? you (?:may |might )?(?:feel|felt)\b`,
    String.raw`\bunfortunately,? you\b`,
    String.raw`\byou (?:failed|forgot|neglected) to\b`,
    String.raw`\b(?:is|was|are|were) (?:not our|your own|your) (?:fault|mistake|responsibility)\b`,
    String.raw`\byou (?:must have |have |may have )?(?:misunderst(?:ood|and)|overlooked|misread)\b`,
  ].join('|'),
  'iu',
)

/** Blame and self-defence, in what is said back and in what is asked next. */
export const noBlame: Rule = {
  id: 'W-20',
  level: 'warning',
  reason:
    'Who is blamed for a criticism gives no second one. An error in thanks and in questions that follow an answer (with a condition), a warning elsewhere.',
  reads: 'en',
  bad: example([
    rating(),
    { ...open, text: 'Why did you not ask?', when: 'rating <= 2' },
    { ...open, id: 'one' },
  ]),
  good: example([rating(), { ...open, text: 'What happened?', when: 'rating <= 2' }, { ...open, id: 'one' }]),
  check: (prompt) =>
    speechOf(prompt).flatMap(({ text, path }) => {
      const words = blames.exec(text)?.[0].trim()
      if (words === undefined) return []
      const message = `“${words}” blames or defends. Ask what happened.`
      return [{ path, message, ...(isReply(prompt, path) && { level: 'error' as const }) }]
    }),
}

/** Thanks, and questions that wait for an answer. */
function isReply({ questions }: Prompt, path: string): boolean {
  const index = /^questions\[(\d+)\]/.exec(path)?.[1]
  return path.startsWith('thanks') || (index !== undefined && questions[Number(index)]?.when !== undefined)
}
