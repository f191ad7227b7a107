import { callWhere } from '../calls/call-where.ts'
import { inTeamWords } from '../calls/in-team-words.ts'
import { type OpenCall, openCalls } from '../calls/open-call.ts'
import type { Case } from '../cases/case.ts'
import { whereOf } from '../results/comments.ts'
import type { StoredResponse } from '../storage/port.ts'
import type { ClaimedDelivery } from '../storage/webhook-port.ts'
import type { Composing } from '../webhooks/compose.ts'
import type { Notice } from '../webhooks/senders/notice.ts'
import type { Speech } from '../words/speech.ts'
import type { Alert } from './alert.ts'
import { seenToken } from './seen-token.ts'

/** So many are told one by one; the rest is a number. */
const mostLines = 10

/**
 * What a phone of the team is told of a table or of cases, in the language that it was read in when it asked to be told: no
 * name, no contact and nothing that anybody wrote. `undefined` for what is told in English alone, and for what was erased.
 */
export async function noticeForPhone(
  { type, subject, to, madeAt }: Pick<ClaimedDelivery, 'type' | 'subject' | 'to' | 'madeAt'>,
  composing: Composing,
  speech: Speech,
): Promise<Notice | undefined> {
  const { storage, origin, secret } = composing
  const isEnglish = speech.locale === 'en'
  if (type === 'call.made') {
    const response = await storage.response(subject)
    // Who reads English is told as every receiver is, but of a guest who was asked in another language.
    if (isEnglish && response?.data.locale === 'en') return undefined
    return callNotice(response, madeAt, composing, speech)
  }
  if (isEnglish) return undefined
  const alert = await storage.alerts.alert(subject)
  if (!alert || alert.body.length || alert.team !== undefined) return undefined
  const { staff, oneCase } = speech.words
  const seen = { text: staff.seen, url: `${origin}/seen/${seenToken(alert.id, to.id, secret)}` }
  const ids = await storage.alerts.subjects(alert.id)
  if (alert.type === 'alert.call') {
    const [first = ''] = ids
    const call = await callNotice(await storage.response(first), alert.madeAt, composing, speech)
    return call && { ...call, lines: [...call.lines, staff.unseen], links: [seen, ...call.links] }
  }
  const title = titleOf(alert, ids.length, speech)
  if (title === undefined) return undefined
  const lines: string[] = []
  for (const id of ids.slice(0, mostLines)) {
    const response = await storage.response(id)
    if (response) lines.push(caseLine(await storage.listening.case(id), response, speech))
  }
  if (!lines.length) return undefined
  const left = ids.length - lines.length
  const path = ids.length === 1 ? `/inbox/${encodeURIComponent(ids[0] ?? '')}` : '/inbox'
  return {
    title,
    lines: left > 0 ? [...lines, speech.fill('+ {left}', { left })] : lines,
    links: [seen, { text: oneCase.toInbox, url: `${origin}${path}` }],
  }
}

async function callNotice(
  response: StoredResponse | undefined,
  at: number,
  { origin, prompts = new Map() }: Composing,
  speech: Speech,
): Promise<Notice | undefined> {
  if (!response) return undefined
  const { data } = response
  // What a call wants is chosen from a list; what was written beside it is left out.
  const answers = data.answers
    .map(({ other: _, ...answer }) => answer)
    .filter(({ label }) => label !== undefined)
  const written = { response: { ...response, data: { ...data, answers } }, state: 'sent', at } as const
  const [call] = openCalls(await inTeamWords([written], prompts, speech.locale), at)
  if (!call) return undefined
  // A possible allergy may be told in words that are left out here.
  const [whole] = openCalls([{ ...written, response }], at)
  const { staff, pages } = speech.words
  return {
    title: placeOf(call, speech),
    lines: [...(whole?.urgent ? [staff.allergy] : []), call.words],
    links: [{ text: pages.tables, url: `${origin}/staff` }],
  }
}

function placeOf(call: OpenCall, speech: Speech): string {
  const where = callWhere(call, speech)
  return call.table === undefined || call.place === undefined
    ? where
    : `${where} · ${speech.apart(call.place)}`
}

function titleOf({ type }: Alert, count: number, { words, counted }: Speech): string | undefined {
  const { inbox, results } = words
  if (type === 'alert.urgent') return counted(results.now.urgent, count)
  if (type === 'alert.soon') return `${inbox.severities[2]}: ${counted(inbox.wait, count)}`
  return type === 'alert.unowned' ? `${counted(inbox.wait, count)} (${inbox.nobody})` : undefined
}

function caseLine(item: Case | undefined, response: StoredResponse, speech: Speech): string {
  const { inbox } = speech.words
  return [
    item && speech.fill(inbox.number, { number: speech.figures.reference(item.number) }),
    item && inbox.kinds[item.kind],
    whereOf(response, speech),
    item?.contact ? inbox.wantsAnswer : inbox.noContact,
    item?.reopened && inbox.cameBack,
  ]
    .filter(Boolean)
    .join(' · ')
}
