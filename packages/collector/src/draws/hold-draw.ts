import { createHash } from 'node:crypto'
import { drawKey } from '@earshot/scoring/draw-key'
import { verifiableDraw } from '@earshot/scoring/verifiable-draw'
import type { Storage } from '../storage/port.ts'
import { type Draw, type DrawnTicket, phaseOf } from './draw.ts'

/** More than these the way of drawing cannot number (RFC 3797 writes a place in two bytes). */
export const mostEntries = 65_535
/** So many stand ready for each winner that cannot be reached. */
const spare = 3

/** The SHA-256 of a list of tickets, one a line: who has it can tell that the list was not changed later. */
export function listHash(tickets: readonly string[]): string {
  return createHash('sha256')
    .update(tickets.map((ticket) => `${ticket}\n`).join(''))
    .digest('hex')
}

/** Closes a draw whose last day is over: its list stands, before anybody can know the numbers. */
export async function closeDraw({ draws }: Pick<Storage, 'draws'>, draw: Draw, now: number): Promise<Draw> {
  if (draw.closed || phaseOf(draw, now) !== 'closed') return draw
  const tickets = await draws.close(draw.id)
  const closed = { ...draw, closed: { at: now, count: tickets.length, hash: listHash(tickets) } }
  // Another node may have closed it, and even drawn.
  return (await draws.replace(draw, closed)) ? closed : ((await draws.one(draw.id)) ?? closed)
}

export type Held =
  | { readonly status: 'ok'; readonly draw: Draw }
  | { readonly status: 'refused'; readonly why: string }

/** Draws, once: numbers that were entered stay, so that nobody tries others until a friend wins. */
export async function holdDraw(
  { draws }: Pick<Storage, 'draws'>,
  draw: Draw,
  { numbers, now }: { readonly numbers: string; readonly now: number },
): Promise<Held> {
  const refused = (why: string): Held => ({ status: 'refused', why })
  if (draw.drawn) return refused('It is drawn already.')
  const tickets = await draws.list(draw.id)
  if (!draw.closed || !tickets) return refused('People can still enter.')
  if (now < Date.parse(draw.rules.seedDay)) return refused('The day of the numbers has not come.')
  if (!tickets.length) return refused('Nobody has entered.')
  const key = keyOf(numbers)
  if (key === undefined)
    return refused(
      'Please copy the numbers, with blanks between them. A stroke (/) stands between two sources.',
    )
  const held = {
    ...draw,
    drawn: { at: now, numbers: numbers.trim(), key, order: drawnFrom(tickets, key, draw.rules.winners) },
  }
  // Of two who draw at once, with numbers of their own, the first one has drawn.
  if (!(await draws.replace(draw, held))) return refused('It is drawn already.')
  return { status: 'ok', draw: held }
}

/** Those who win, in their order, and those who take the place of one that cannot be reached. Anybody can recompute it. */
export function drawnFrom(tickets: readonly string[], key: string, winners: number): readonly DrawnTicket[] {
  const wanted = Math.min(tickets.length, winners + spare)
  return verifiableDraw({ key, pool: tickets.length, winners: wanted, hash: 'sha-256' }).map(
    ({ entry, digest }) => ({ ticket: tickets[entry - 1] ?? '', entry, digest }),
  )
}

/** `2 5 8 10 12 / 9 18 26` as the text that is drawn from, or `undefined` where it holds anything but whole numbers. */
function keyOf(numbers: string): string | undefined {
  const sources = numbers.split('/').map((source) => source.split(/[\s,;]+/).filter(Boolean))
  if (!sources.every((source) => source.length && source.every((number) => /^\d{1,12}$/.test(number))))
    return undefined
  return drawKey(sources.map((source) => source.map(Number)))
}
