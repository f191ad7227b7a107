import type { EarshotEvent } from '@earshot/core/event'
import type { Problem } from '../problem.ts'
import { createTally } from '../tally.ts'
import { isGlobalAddress } from '../webhooks/global-address.ts'

/** So many events a minute, at most. What has no number is not held back. */
export interface EventLimits {
  readonly key?: number
  readonly visit?: number
  readonly device?: number
  readonly table?: number
  readonly address?: number
}

/** What nobody reaches who answers: an answer with every question changed twice makes some fifty events. */
export const usualLimits: EventLimits = { visit: 240, device: 1_200, table: 600, address: 1_200 }
export const limitNames = ['key', 'visit', 'device', 'table', 'address'] as const

/** An address may send so many times its own limit when it names a visit, a device or a table each time. */
const houses = 10
const windowMs = 60_000
/** Those who are held back do not all come back in the same moment. */
const spreadMs = 10_000

export interface Sending {
  /** The write keys that were given. */
  readonly keys: readonly string[]
  readonly address: string
  /** It comes from a program of this very machine, and through no proxy. */
  readonly isOwn?: boolean
}

export interface Floods {
  /**
   * Counts events, and tells why they are not taken now; `undefined` where they are. Of those that are held back nothing is
   * counted, so whoever waits gets through.
   */
  refusal(events: readonly EarshotEvent[], sending: Sending, now: number): Problem | undefined
}

/**
 * Holds back whoever sends more than people can. An event counts for its visit, else its device, else its table, and only
 * where it names none of them for the address that it comes from: a whole house shares one. Nothing is lost by it: browsers
 * keep what was refused, and send it again.
 *
 * An address of this machine or this network is that of a proxy, or of the house itself, so it holds nobody back. A program
 * of this very machine that comes through no proxy moves what was said elsewhere, so only its key holds it back.
 */
export function createFloods(limits: EventLimits): Floods {
  const tally = createTally({ windowMs, mostNames: 100_000 })

  return {
    refusal(events, { keys, address, isOwn = false }, now) {
      const counts = new Map<string, { readonly most: number; count: number }>()
      const add = (name: string, most: number | undefined, more: number): void => {
        if (most === undefined) return
        const counted = counts.get(name)
        if (counted) counted.count += more
        else counts.set(name, { most, count: more })
      }
      const isCounted = isGlobalAddress(address.replace('::/64', '::'))
      for (const { source, data } of isOwn ? [] : events) {
        const { visit, kiosk, place = '', table } = data.context ?? {}
        if (visit) add(`visit ${source} ${visit}`, limits.visit, 1)
        else if (kiosk) add(`device ${source} ${place} ${kiosk}`, limits.device, 1)
        else if (table) add(`table ${source} ${place} ${table}`, limits.table, 1)
        else if (isCounted) add(`address ${address}`, limits.address, 1)
      }
      for (const key of keys) add(`key ${key}`, limits.key, events.length)
      // Who makes up a new visit for each event is still one sender.
      const { address: most } = limits
      if (isCounted && most !== undefined) add(`house ${address}`, most * houses, events.length)
      for (const [name, { most, count }] of counts) {
        const { count: before, endsAt } = tally.add(name, now, 0)
        // A single batch that is larger than a limit goes through where nothing came before it.
        if (before > 0 && before + count > most) return tooMany(name, endsAt - now)
      }
      for (const [name, { count }] of counts) tally.add(name, now, count)
      return undefined
    },
  }
}

function tooMany(name: string, waitMs: number): Problem {
  const [what = ''] = name.split(' ')
  const whose = what === 'house' ? 'address' : what
  return {
    status: 429,
    code: 'too-many',
    detail: `More came from this ${whose} than people send. Nothing was kept of this; please send it again later.`,
    retryInMs: Math.max(1_000, Math.round(waitMs + Math.random() * spreadMs)),
  }
}

/** Reads limits such as `visit=240 table=600`, or `none`. What is not named keeps its usual number, and nothing is named twice. */
export function readLimits(text: string): EventLimits | undefined {
  if (text === 'none') return {}
  const words = text.split(/[\s,]+/).filter(Boolean)
  const read: Record<string, number | undefined> = { ...usualLimits }
  const names = words.map((word) => word.split('=')[0])
  if (!words.length || new Set(names).size < words.length) return undefined
  for (const word of words) {
    const [, name = '', value = ''] = /^([a-z]+)=([1-9]\d{0,8}|none)$/.exec(word) ?? []
    if (!limitNames.some((known) => known === name)) return undefined
    read[name] = value === 'none' ? undefined : Number(value)
  }
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined))
}
