import type { Context } from '@earshot/core/prompt'
import { createTally } from '../tally.ts'

/** The name of a field that people do not see. It means nothing to what fills in addresses and names. */
export const trapName = 'note'

/** Nobody reads a page and answers it faster, the way there and back included. */
const hastyMs = 1_000
const windowMs = 10 * 60_000
/** So many of one visit, table, or address in ten minutes are still people. A whole house may share an address. */
const most = { visit: 5, table: 30, address: 120 } as const

export interface Sender {
  readonly prompt: string
  readonly context: Context
  /** Whom the connection comes from. */
  readonly peer: string
  /** When the form was shown, as the form says. */
  readonly askedAt: number | undefined
  readonly fields: URLSearchParams
}

export interface Suspicion {
  /** Why a form that begins a response may be none of a customer's: `trap`, `hasty`, `burst`. Such a one is kept all the same. */
  marksOf(sender: Sender, now: number): readonly string[]
}

/**
 * Looks at the first page of each run. Many are counted by the visit where the address names one, else by the table, and only
 * then by where they come from.
 */
export function createSuspicion(): Suspicion {
  const tally = createTally({ windowMs })
  return {
    marksOf({ prompt, context, peer, askedAt, fields }, now) {
      const [name, limit] = subjectOf(context, peer)
      return [
        ...(fields.get(trapName) ? ['trap'] : []),
        // Who leaves the time out has not sent the form that was shown.
        ...(askedAt === undefined || now - askedAt < hastyMs ? ['hasty'] : []),
        ...(tally.add(`${prompt} ${name}`, now).count > limit ? ['burst'] : []),
      ]
    },
  }
}

function subjectOf({ visit, place = '', table }: Context, peer: string): readonly [string, number] {
  if (visit) return [`visit ${visit}`, most.visit]
  if (table) return [`table ${place} ${table}`, most.table]
  return [`address ${peer}`, most.address]
}
