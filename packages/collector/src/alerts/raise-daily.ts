import { clockOf } from '@earshot/core/hours'
import { causeName } from '../cases/causes.ts'
import type { KnownPrompts } from '../ingest/record-of.ts'
import { type Digest, mergeDigests } from '../listening/digest.ts'
import { type DigestKeeper, dayMs, dayOf } from '../listening/digest-keeper.ts'
import { betterBlock } from '../results/better-block.ts'
import { type Change, changesOf, normalBlock } from '../results/normal-block.ts'
import { countOf, many } from '../results/say.ts'
import { mainStream } from '../results/stream.ts'
import { inOneWay } from '../results/ways.ts'
import { dayName } from '../results/weeks.ts'
import type { Storage } from '../storage/port.ts'
import type { AlertType } from './alert.ts'
import { alertHours, clockIn } from './alert-hours.ts'
import { silences } from './silence.ts'

export interface Daily {
  readonly storage: Storage
  readonly prompts: KnownPrompts
  readonly keeper: DigestKeeper
}

const setting = 'alerts.day'
const signalSetting = 'alerts.signal'
/** As far as the chart of the first page looks back. */
const chartDays = 26 * 7
const weekMs = 7 * dayMs

/**
 * Once a day at the owner's hour: how the day before was, whether the chart says that something changed (at most once a
 * week), and which place has fallen silent (once for each silence). After a night without the collector it is told late.
 */
export async function raiseDaily({ storage, prompts, keeper }: Daily, now: number): Promise<void> {
  const { hour, timeZone } = await alertHours(storage)
  const clock = clockIn(timeZone, now)
  const last = await storage.setting(setting)
  if (last === undefined) return storage.setSetting(setting, clock.hour >= hour ? clock.day : 'none')
  if (last === clock.day || clock.hour < hour) return
  const days = await keeper.days(now - chartDays * dayMs, now)
  const raise = (id: string, type: AlertType, body: readonly string[]): Promise<boolean> =>
    storage.alerts.raise({ id, type, body, madeAt: now })
  const yesterday = dayBefore(clock.day, timeZone, now)
  await raise(
    `digest-${clock.day}`,
    'alert.digest',
    await digestWords(storage, days, { prompts, now, yesterday }),
  )
  for (const { place, last: day, sentence } of silences(days, now))
    await raise(`silence-${day}-${place ?? ''}`, 'alert.silence', [sentence])
  const changes = changesOf(await storage.listening.actions())
  const signal = signalWords(days, { changes, prompts, now })
  const toldAt = Number((await storage.setting(signalSetting)) ?? 0)
  // A chart says the same for a week: the week that it speaks of.
  if (signal && now - toldAt >= weekMs) {
    await raise(`signal-${clock.day}`, 'alert.signal', signal)
    await storage.setSetting(signalSetting, `${now}`)
  }
  await storage.setSetting(setting, clock.day)
}

/** The counted day, which is one in UTC, that holds most hours, and noon, of the day before on the owner's clock. */
function dayBefore(today: string, timeZone: string, now: number): number {
  const wall = Date.parse(`${clockOf({ timeZone })(now).replace(' ', 'T')}Z`)
  return dayOf(Date.parse(`${today}T12:00Z`) - dayMs - (wall - now))
}

/** The day before in four lines, worst first. It holds figures only. */
export async function digestWords(
  { listening }: Pick<Storage, 'listening'>,
  days: ReadonlyMap<number, Digest>,
  {
    prompts,
    now,
    yesterday,
  }: { readonly prompts: KnownPrompts; readonly now: number; readonly yesterday: number },
): Promise<readonly string[]> {
  const digest = days.get(yesterday) ?? mergeDigests([])
  const parts = [...digest.prompts.values()].filter(({ audience }) => audience === 'external')
  const told = [...inOneWay(digest).prompts.values()].filter(({ audience }) => audience === 'external')
  const responses = parts.reduce((total, part) => total + part.responses, 0)
  const sum = (name: 'judged' | 'critical'): number => told.reduce((total, part) => total + part[name], 0)
  const { open, late } = await listening.openCounts(now)
  const times = { from: yesterday * dayMs, to: now }
  const [worst] = betterBlock(
    digest,
    { ...times, lately: mergeDigests([]), before: mergeDigests([]) },
    prompts,
  ).needs
  const name = dayName(yesterday * dayMs)
  return [
    `${name}: ${responses ? many(responses, 'answer') : 'nobody answered'}`,
    open
      ? `${many(open, 'case')} ${open === 1 ? 'waits' : 'wait'} for somebody. ${late ? `${late} ${late === 1 ? 'is' : 'are'} late.` : 'None is late.'}`
      : 'No case waits.',
    ...(sum('judged') ? [`Critical: ${countOf(sum('critical'), sum('judged'))}.`] : []),
    ...(worst ? [`Most named: “${causeName(worst.code)}”.`] : []),
  ]
}

function signalWords(
  days: ReadonlyMap<number, Digest>,
  {
    changes,
    prompts,
    now,
  }: { readonly changes: readonly Change[]; readonly prompts: KnownPrompts; readonly now: number },
): readonly string[] | undefined {
  const digest = mergeDigests(days.values())
  const stream = mainStream(digest, prompts)
  if (!stream) return undefined
  const { verdict, sentence } = normalBlock({ days, stream, changes, now, shown: digest.shown }, prompts)
  return verdict === 'signal' ? ['Something has changed', sentence] : undefined
}
