import { openCases } from '../cases/open-cases.ts'
import type { KnownPrompts } from '../ingest/record-of.ts'
import type { DigestKeeper } from '../listening/digest-keeper.ts'
import { type Storage, StorageUnavailable } from '../storage/port.ts'
import { isAlertType } from '../webhooks/webhook.ts'
import { raiseAlerts } from './raise-alerts.ts'
import { raiseCauses } from './raise-causes.ts'
import { raiseDaily } from './raise-daily.ts'
import { tellAlerts } from './tell-alerts.ts'

export interface Alerting {
  readonly storage: Storage
  readonly prompts: KnownPrompts
  readonly keeper: DigestKeeper
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly report: (error: unknown) => void
  /** How often it looks. Default: every two seconds. */
  readonly everyMs?: number
}

const lease = 'alerts'
const leaseMs = 30_000
/** The lease is renewed long before it runs out, and not with each look: that would be a write each time. */
const renewAfterMs = 10_000
const dailyEveryMs = 60_000
const causesEveryMs = 15_000

/** One look: what is to be told, and to whom. While nobody is to be told it does nothing, nor while it may not. */
export function alertTurn({
  storage,
  prompts,
  keeper,
}: Pick<Alerting, 'storage' | 'prompts' | 'keeper'>): (
  now: number,
  may?: () => Promise<boolean>,
) => Promise<void> {
  let dailyAt = Number.NEGATIVE_INFINITY
  let causesAt = Number.NEGATIVE_INFINITY
  return async (now, may = async () => true) => {
    const receivers = (await storage.webhooks.list()).filter(
      ({ types, ended }) => !ended && types.some(isAlertType),
    )
    if (!receivers.length || !(await may())) return
    await openCases(storage, now)
    const since = Math.min(...receivers.map(({ madeAt }) => madeAt))
    await raiseAlerts(storage, since, now)
    if (now - causesAt >= causesEveryMs) {
      causesAt = now
      await raiseCauses(storage, { teams: receivers.flatMap(({ team }) => team ?? []), since }, now)
    }
    if (now - dailyAt >= dailyEveryMs) {
      dailyAt = now
      await raiseDaily({ storage, prompts, keeper }, now)
    }
    await tellAlerts(storage, now)
  }
}

/**
 * Goes on looking, on the node that has the lease of it, until it is ended.
 *
 * @returns a function that ends it, and resolves when the last look is done
 */
export function keepAlerting({
  storage,
  prompts,
  keeper,
  now,
  report,
  everyMs = 2_000,
}: Alerting): () => Promise<void> {
  const turn = alertTurn({ storage, prompts, keeper })
  let askedAt = Number.NEGATIVE_INFINITY
  let isMine = false
  let isEnded = false
  let timer: NodeJS.Timeout | undefined
  let looking: Promise<void> = Promise.resolve()
  const look = async (): Promise<void> => {
    try {
      await turn(now(), hasLease)
    } catch (error) {
      if (!(error instanceof StorageUnavailable)) report(error) // else the next look does it
    }
    if (!isEnded) schedule()
  }
  const hasLease = async (): Promise<boolean> => {
    const at = performance.now()
    if (at - askedAt < renewAfterMs) return isMine
    isMine = (await storage.lease(lease, storage.node, leaseMs)) !== undefined
    askedAt = at
    return isMine
  }
  const schedule = (): void => {
    timer = setTimeout(() => {
      looking = look()
    }, everyMs)
    timer.unref()
  }
  schedule()
  return async () => {
    isEnded = true
    clearTimeout(timer)
    await looking
    if (isMine) await Promise.allSettled([storage.release(lease, storage.node)])
  }
}
