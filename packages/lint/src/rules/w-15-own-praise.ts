import type { Prompt } from '@earshot/core/prompt'
import { example, open, rating } from '../example.ts'
import { questionsOf } from '../questions-of.ts'
import type { Rule } from '../rule.ts'
import type { PlacedText } from '../stems-of.ts'

const firm =
  '(?:compan|provider|brand|hotel|restaurant|shop|store|clinic|bank|insur|airline|firm|team|place|choice)'

const boasts = new RegExp(
  [
    String.raw`\b(?:market|world|industry|category)[- ]lead(?:er|ers|ing)\b`,
    String.raw`\b(?:a|the|your|as) leading (?:\p{L}+ ){0,2}${firm}`,
    String.raw`(?:\bnumber (?:one|1)\b|\bno\. ?1\b|#1\b)(?= (?:in|for|${firm}))`,
    String.raw`\b(?:world|first)[- ]class\b(?! (?:ticket|cabin|coach|mail|stamp|lounge|seat|carriage|passenger))`,
    String.raw`\baward[- ]winning\b`,
    String.raw`\bsecond to none\b`,
    String.raw`\bun(?:rivall?ed|matched|beatable|surpassed|parallell?ed|equall?ed)\b|\btop[- ](?:rated|notch|class)\b|\bworld[- ](?:famous|renowned)\b`,
    String.raw`\b(?:we are|we[’']re|our|as) (?:the )?(?:\p{L}+ )?(?:best|finest|greatest|premier|most (?:loved|popular|trusted))\b`,
    String.raw`\b(?:the|our) (?:best|finest|greatest) (?:\p{L}+ ){1,3}in (?:the )?(?:town|city|country|county|region|area|world|state|business|market)\b`,
    String.raw`\b(?:premier|finest|most (?:loved|popular|trusted)) (?:\p{L}+ )?${firm}`,
  ].join('|'),
  'iu',
)

/** Own superlatives before the first answer. */
export const ownPraise: Rule = {
  id: 'W-15',
  level: 'warning',
  reason: 'Who says how good it is before asking how good it was has answered for the customer.',
  reads: 'en',
  bad: example([rating(), open], { purpose: 'As market leader we want to hear from you.' }),
  good: example([rating(), open], { purpose: 'We want to hear from you.' }),
  check: (prompt) =>
    introOf(prompt).flatMap(({ text, path }) => {
      const boast = boasts.exec(text)?.[0]
      return boast === undefined ? [] : [{ path, message: `“${boast}” praises the asker. Leave it out.` }]
    }),
}

/** What is said before and round the questions: the title, the purpose, messages and help. */
function introOf(prompt: Prompt): readonly PlacedText[] {
  const { title, purpose = '', questions } = prompt
  return [
    { path: 'title', text: title },
    { path: 'purpose', text: purpose },
    ...questionsOf(prompt, 'message').map(({ question, path }) => ({
      path: `${path}.text`,
      text: question.text,
    })),
    ...questions.map(({ help = '' }, index) => ({ path: `questions[${index}].help`, text: help })),
  ]
}
