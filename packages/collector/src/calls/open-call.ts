import type { StoredCall } from '../storage/listening-port.ts'
import { tableLink } from '../tables/mark-table-link.ts'
import type { LinkMark } from '../tables/table-link.ts'

const minuteMs = 60_000
/** Within this time a second tap is no second wish. */
const sameCallMs = 2 * minuteMs
/** Nobody of the team has seen it: the second device, then the manager. */
const secondDeviceMs = minuteMs
const managerMs = 2 * minuteMs
/** A call that is this old was forgotten to be marked: the guests have gone. */
export const callLifeMs: number = 4 * 60 * minuteMs

/** What a table wants. */
export type CallKind = 'allergy' | 'need' | 'wrong' | 'someone'

/** One call as the team sees it. Taps for the same thing are one call. */
export interface OpenCall {
  /** Of the responses that are this call, the first one first. */
  readonly ids: readonly string[]
  readonly kind: CallKind
  /** A possible allergy, which goes before everything. */
  readonly urgent: boolean
  /** `Table 12`, or the best that is known. */
  readonly where: string
  readonly table?: string
  readonly place?: string
  /** What is not right with the link that it came by, where something is. */
  readonly link?: Exclude<LinkMark, 'signed'>
  /** What was chosen or written: `Drinks, The bill`. */
  readonly words: string
  readonly state: 'sent' | 'seen'
  /** The team found nobody at this table three times: it waits without a sound, until somebody opens the table again. */
  readonly quiet?: boolean
  readonly calledAt: number
  /** 0: it is new. 1: nobody saw it for a minute. 2: for two. What is seen stays at 0. */
  readonly escalation: 0 | 1 | 2
}

/** So long a tap on “Done” can be taken back. */
export const takeBackMs: number = 5 * minuteMs
/** Taps of one call are marked one after the other. */
const togetherMs = 2_000
const mostDone = 4

/** What was marked as done a moment ago, the newest first: a slip of the thumb must cost no guest their call. */
export function justDone(stored: readonly StoredCall[], now: number): readonly OpenCall[] {
  const lately = stored.filter(({ state, at }) => state === 'done' && now - at <= takeBackMs)
  const found: { call: OpenCall; readonly at: number }[] = []
  for (const item of [...lately].sort((a, b) => b.at - a.at)) {
    const call = callOf(item, now)
    const same = found.find(
      (other) =>
        other.call.where === call.where &&
        other.call.place === call.place &&
        other.call.kind === call.kind &&
        other.at - item.at < togetherMs,
    )
    if (same) {
      const [first, next] = call.calledAt < same.call.calledAt ? [call, same.call] : [same.call, call]
      same.call = { ...first, ids: [...first.ids, ...next.ids], words: wordsTogether(first, next) }
    } else found.push({ call, at: item.at })
  }
  return found.slice(0, mostDone).map(({ call }) => call)
}

/** What waits now, gravest first, then oldest first. */
export function openCalls(stored: readonly StoredCall[], now: number): readonly OpenCall[] {
  const calls: OpenCall[] = []
  const wishes = new Map<string, ReadonlySet<string>>()
  for (const item of stored) {
    if (item.state === 'done' || now - item.response.receivedAt > callLifeMs) continue
    const call = callOf(item, now)
    const wished = wishesOf(item.response)
    const same = calls.findIndex((other) => isSame(other, call, wished, wishes.get(other.ids[0] ?? '')))
    const first = calls[same]
    const id = (first ?? call).ids[0] ?? ''
    wishes.set(id, new Set([...(wishes.get(id) ?? []), ...wished]))
    if (!first) calls.push(call)
    else calls[same] = { ...first, ids: [...first.ids, ...call.ids], words: wordsTogether(first, call) }
  }
  return calls.sort((a, b) => Number(b.urgent) - Number(a.urgent) || a.calledAt - b.calledAt)
}

/**
 * One open call for each table and kind: what is tapped again goes to the call that waits. Where somebody is on the way
 * already, the same wish within two minutes goes to theirs; a new wish is a new call. Guests without a table may be others.
 */
function isSame(
  other: OpenCall,
  call: OpenCall,
  wishes: ReadonlySet<string>,
  before: ReadonlySet<string> = new Set(),
): boolean {
  if (other.where !== call.where || other.place !== call.place || other.kind !== call.kind) return false
  const isSoon = call.calledAt - other.calledAt <= sameCallMs
  if (other.state === call.state) return isSoon || (call.state === 'sent' && call.table !== undefined)
  return other.state === 'seen' && isSoon && [...wishes].every((wish) => before.has(wish))
}

/** What was tapped or written, in whatever language it was shown. */
function wishesOf({ data: { answers } }: StoredCall['response']): ReadonlySet<string> {
  const wishes = answers
    .filter(({ question }) => question !== 'state' && question !== 'send')
    .flatMap(({ question, value, label, other = '' }) =>
      label === undefined && !other ? [] : [value].flat().map((one) => `${question} ${one} ${other}`),
    )
  const state = answers.find(({ question }) => question === 'state')?.value
  return new Set(wishes.length ? wishes : [`${state ?? 'someone'}`])
}

function callOf({ response, state }: StoredCall, now: number): OpenCall {
  const { data, receivedAt, id } = response
  const kind = kindOf(response)
  const waited = now - receivedAt
  const { table, place, [tableLink]: link } = data.context ?? {}
  return {
    ids: [id],
    kind,
    urgent: kind === 'allergy',
    where: table === undefined ? (place ?? 'A guest') : `Table ${table}`,
    ...(table !== undefined && { table }),
    ...(place !== undefined && { place }),
    ...((link === 'not signed' || link === 'made up' || link === 'out of date') && { link }),
    words: wordsOf(response),
    state: state === 'seen' ? 'seen' : 'sent',
    calledAt: receivedAt,
    escalation: state === 'seen' || waited < secondDeviceMs ? 0 : waited < managerMs ? 1 : 2,
  }
}

/** A possible allergy that is told in the guest's own words, whatever is spoken there. */
const allergy =
  /al{1,2}[eé]r[gj]|anaph|anafil|epipen|алерг|аллерг|アレルギー|过敏|過敏|알레르기|알러지|حساسي|אלרג|एलर्जी|แพ้อาหาร|dị ứng/iu

function kindOf({ data: { answers } }: StoredCall['response']): CallKind {
  const value = (name: string) => answers.find(({ question }) => question === name)?.value
  const wrong = value('wrong')
  if (Array.isArray(wrong) && wrong.includes('allergy')) return 'allergy'
  const said = answers.flatMap(({ question, value, other }) => [
    other ?? '',
    typeof value === 'string' && question !== 'state' && question !== 'send' ? value : '',
  ])
  if (said.some((text) => allergy.test(text))) return 'allergy'
  const state = value('state')
  return state === 'need' || state === 'wrong' ? state : 'someone'
}

function wordsOf({ data: { answers } }: StoredCall['response']): string {
  const said = answers
    .filter(({ question }) => question !== 'state' && question !== 'send')
    .flatMap(({ label, other }) => [...[label ?? []].flat(), ...(other ? [`“${other}”`] : [])])
  const state = answers.find(({ question }) => question === 'state')
  return said.join(', ') || [state?.label ?? 'Please send someone'].flat().join(', ')
}

function wordsTogether(a: OpenCall, b: OpenCall): string {
  return [...new Set([...a.words.split(', '), ...b.words.split(', ')])].join(', ')
}
