import type { Digest } from '../listening/digest.ts'
import { countIn, partsAsked } from '../results/answer-counts.ts'
import { countOf } from '../results/say.ts'
import type { Storage } from '../storage/port.ts'

/** The four points, low end first. */
export const ownPoints = ['Poor', 'Fair', 'Good', 'Outstanding'] as const

/** How the house rated its own service of one quarter, before it saw what customers said of it. */
export interface OwnView {
  readonly point: (typeof ownPoints)[number]
  /** Milliseconds since 1970. */
  readonly at: number
}

const named = (from: number): string => `own-view.${new Date(from).toISOString().slice(0, 7)}`

/** When the calendar quarter began that a time lies in, in UTC. */
export function quarterOf(time: number): number {
  const date = new Date(time)
  return Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / 3) * 3)
}

/** The view of the quarter that begins at `from`, or `undefined` where nobody has given one. */
export async function ownView(storage: Pick<Storage, 'setting'>, from: number): Promise<OwnView | undefined> {
  const kept = await storage.setting(named(from))
  return kept === undefined ? undefined : JSON.parse(kept)
}

/** Keeps it for good: the first one stays, because whoever rates later has seen the figures. */
export async function keepOwnView(
  storage: Pick<Storage, 'keepSetting'>,
  from: number,
  { point, at }: OwnView,
): Promise<void> {
  await storage.keepSetting(named(from), JSON.stringify({ point, at }))
}

/** What customers said of the same quarter on the same four points. */
export function customersView(digest: Digest): string {
  const parts = partsAsked(digest, 'rating', { prompt: 'how-did-we-do' })
  const count = (...points: readonly number[]): number =>
    points.reduce((sum, point) => sum + countIn(parts, 'rating', point), 0)
  const n = count(1, 2, 3, 4)
  return n ? `${countOf(count(3, 4), n)} said Good or Outstanding.` : 'They were not asked.'
}
