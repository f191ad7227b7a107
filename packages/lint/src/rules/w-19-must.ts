import { example, open, rating } from '../example.ts'
import type { Rule } from '../rule.ts'
import { sentencesOf } from '../sentences-of.ts'
import { speechOf } from '../speech-of.ts'

const orders = new RegExp(
  [
    // An age or a place is a condition of law and not a command to answer.
    String.raw`\byou (?:must|have to|need to|are (?:required|obliged) to|will have to)\b(?! (?:be|have been|live)\b)`,
    String.raw`\b(?:must|has to|have to|needs? to) be (?:answered|filled|completed|rated|ticked|given)\b`,
    // "No answer is required" frees.
    String.raw`(?<!\b(?:no|none|nothing|neither|nobody)\b[^.!?]*)\b(?:is|are) (?:required|mandatory|compulsory|obligatory)\b(?! (?:to|by law)\b)`,
    String.raw`(?<!\b(?:no|not|never)\b[^.!?]*)\b(?:required|mandatory|compulsory|obligatory) to (?:answer|rate|fill|complete|reply|respond|tick)\b`,
    String.raw`\b(?:required|mandatory|compulsory|obligatory) (?:fields?|questions?|answers?|ratings?)\b`,
    String.raw`\b(?:do not|don[’']t|cannot|can[’']t|must not|may not) skip\b`,
    String.raw`^\W*(?:required|mandatory)\W*$`,
  ].join('|'),
  'iu',
)

/** Commands to a person who does a favour. "Did you have to wait?" asks, and is no command. */
export const noCommands: Rule = {
  id: 'W-19',
  level: 'warning',
  reason: 'An answer is a gift. Who is told to give one gives any, or leaves.',
  reads: 'en',
  bad: example([{ ...rating(), help: 'You must rate your visit.' }, open]),
  good: example([{ ...rating(), help: 'Please rate your visit, if you like.' }, open]),
  check: (prompt) =>
    speechOf(prompt).flatMap(({ text, path }) =>
      sentencesOf(text).flatMap((sentence) => {
        const order = sentence.endsWith('?') ? undefined : orders.exec(sentence)?.[0]
        return order === undefined ? [] : [{ path, message: `“${order}” commands. Ask, and say please.` }]
      }),
    ),
}
