import { openCalls } from '../calls/open-call.ts'
import type { Case } from '../cases/case.ts'
import { kindNames, severityNames } from '../cases/case-words.ts'
import { causeName, namedIn } from '../cases/causes.ts'
import { whereOf, wordsTo } from '../results/comments.ts'
import { many } from '../results/say.ts'
import type { StoredResponse } from '../storage/port.ts'
import type { Composing } from '../webhooks/compose.ts'
import type { Notice } from '../webhooks/senders/notice.ts'
import type { Webhook } from '../webhooks/webhook.ts'
import type { Alert } from './alert.ts'
import { seenToken } from './seen-token.ts'

/** So many are told one by one; the rest is a number. */
const mostLines = 10

interface Subject {
  readonly case: Case | undefined
  readonly response: StoredResponse
}

/**
 * An alert in words, as its receiver may read it: by default no name, no contact and nothing that anybody wrote.
 * `undefined` where everything that it is about was erased.
 */
export async function noticeOfAlert(
  alert: Alert,
  { id: webhook, withWords }: Pick<Webhook, 'id' | 'withWords'>,
  { storage, origin, secret }: Composing,
): Promise<Notice | undefined> {
  const seen = {
    text: 'I have seen it',
    url: `${origin}/seen/${seenToken(alert.id, webhook, secret)}`,
  }
  if (alert.body.length) {
    const [title = '', ...lines] = alert.body
    return { title, lines, links: [{ text: 'Look at it', url: `${origin}/` }] }
  }
  const ids = await storage.alerts.subjects(alert.id)
  const found = await Promise.all(
    ids.slice(0, mostLines).map(async (id): Promise<readonly Subject[]> => {
      const response = await storage.response(id)
      return response ? [{ case: await storage.listening.case(id), response }] : []
    }),
  )
  const subjects = found.flat()
  const [first] = subjects
  if (!first) return undefined
  if (alert.type === 'alert.call')
    return {
      title: callTitle(first.response, alert.madeAt),
      lines: ['Nobody of the team has seen it yet.'],
      links: [seen, { text: 'The tables', url: `${origin}/staff` }],
    }
  const left = ids.length - subjects.length
  if (alert.team !== undefined)
    return {
      title: `For the team ${alert.team}: ${many(ids.length, 'critical answer')}`,
      lines: [
        ...subjects.flatMap((subject) => linesOf(subject, withWords, true)),
        ...(left > 0 ? [`And ${many(left, 'other')}.`] : []),
      ],
      links: [
        seen,
        { text: 'What customers wrote', url: `${origin}/behind/${encodeURIComponent(alert.team)}` },
      ],
    }
  return {
    title: titleOf(alert, subjects, ids.length),
    lines: [
      ...subjects.flatMap((subject) => linesOf(subject, withWords)),
      ...(left > 0 ? [`And ${many(left, 'other')}.`] : []),
    ],
    links: [
      seen,
      ids.length === 1
        ? { text: 'Open the case', url: `${origin}/inbox/${encodeURIComponent(first.response.id)}` }
        : { text: 'Open the inbox', url: `${origin}/inbox` },
    ],
  }
}

function titleOf({ type }: Alert, [first]: readonly Subject[], count: number): string {
  const where = first && whereOf(first.response)
  const at = count === 1 && where ? ` · ${where}` : ''
  if (type === 'alert.urgent') return `Urgent: somebody may be in danger${at}`
  if (type === 'alert.unowned') return `${many(count, 'case')} that nobody has taken for an hour${at}`
  return `${many(count, 'case')} to answer the same day${at}`
}

function linesOf(
  { case: item, response }: Subject,
  withWords: boolean,
  withCauses = false,
): readonly string[] {
  const words = withWords ? ['why', 'hope'].flatMap((question) => wordsTo(response, question) ?? []) : []
  const facts = [
    item ? `Case ${item.number}` : 'A case',
    withCauses
      ? namedIn(response)
          .map((cause) => causeName(cause))
          .join(', ')
      : item && kindNames[item.kind],
    whereOf(response),
    item?.contact ? 'wants an answer' : 'no contact',
    item && severityNames[item.severity],
    item?.reopened && 'came back',
  ]
  return [facts.filter(Boolean).join(' · '), ...words.map((text) => `“${text}”`)]
}

/** What a call wants is chosen from a list; what was written beside it is left out. */
function callTitle(response: StoredResponse, now: number): string {
  const { data } = response
  const answers = data.answers
    .map(({ other: _, ...answer }) => answer)
    .filter(({ label }) => label !== undefined)
  const call = openCalls(
    [{ response: { ...response, data: { ...data, answers } }, state: 'sent', at: now }],
    now,
  )[0]
  return call ? `${[call.place, call.where].filter(Boolean).join(' · ')}: ${call.words}` : 'A table waits'
}
