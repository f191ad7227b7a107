import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { seal } from '../keys.ts'
import { type Storage, StorageUnavailable } from '../storage/port.ts'
import { paidAt, visitLifeMs } from './paid-tables.ts'
import type { LinkedTable } from './table-link.ts'

const cookie = 'earshot_visit'
const shape = /^([0-9a-f]{16})\.([0-9a-f]{8})\.([0-9a-z]{1,9})$/

export interface Visiting {
  readonly storage: Pick<Storage, 'setting'>
  readonly secrets: { readonly secret: string }
  readonly publicUrl: string | undefined
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly report: (error: unknown) => void
  /** Whether a visit begins where there is none: a code was scanned. */
  readonly begins?: boolean
}

/**
 * The visit of whoever sits at a table: a name that chance made when the code was scanned. It is over after four hours
 * without a word, when the bill is paid, and at another table. The phone keeps it; nothing is kept here.
 */
export async function tableVisit(
  c: Context,
  linked: LinkedTable,
  { storage, secrets, publicUrl, now, report, begins = false }: Visiting,
): Promise<string | undefined> {
  const at = now()
  const table = seal(`visit ${JSON.stringify([linked.place, linked.table])}`, secrets.secret).slice(0, 8)
  const [, known, where, last = ''] = shape.exec(getCookie(c, cookie) ?? '') ?? []
  const lastAt = Number.parseInt(last, 36)
  const goesOn =
    known !== undefined &&
    where === table &&
    Math.abs(at - lastAt) < visitLifeMs &&
    !((await paid(storage, linked, { now: at, report })) >= lastAt)
  const visit = goesOn ? known : begins ? randomBytes(8).toString('hex') : undefined
  if (visit !== undefined)
    setCookie(c, cookie, `${visit}.${table}.${at.toString(36)}`, {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      secure: publicUrl?.startsWith('https:') ?? false,
      maxAge: visitLifeMs / 1_000,
    })
  return visit
}

/** When the bill was paid; never, where nobody can say. */
async function paid(
  storage: Visiting['storage'],
  linked: LinkedTable,
  { now, report }: { readonly now: number; readonly report: Visiting['report'] },
): Promise<number> {
  try {
    return (await paidAt(storage, linked, now)) ?? Number.NEGATIVE_INFINITY
  } catch (error) {
    if (!(error instanceof StorageUnavailable)) throw error
    report(error) // a visit that goes on too long holds no guest up
    return Number.NEGATIVE_INFINITY
  }
}
