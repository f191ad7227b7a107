import { everyPerOf } from '@earshot/core/every-per'
import type { Context as AskContext, Prompt } from '@earshot/core/prompt'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { seal } from '../keys.ts'

/** The parameter by which somebody else on the same device is asked all the same. It is no context. */
export const anotherName = 'another'

const cookie = 'earshot_told'
/** One device does not serve more teams in a day. */
const most = 20

interface Asked {
  readonly prompt: Prompt
  readonly context: AskContext
}

/**
 * Whether this device has answered for the same values of `limits.everyPer` within its time. The device says it itself: it
 * keeps when, and a seal of what it was about, and nothing here knows whose it is.
 */
export function toldLately(c: Context, { prompt, context }: Asked, { secret, now }: Keeping): boolean {
  const each = everyPerOf(prompt.limits, context)
  const at = each && read(c).get(nameOf(prompt, each.key, secret))
  return each !== undefined && at !== undefined && Math.abs(now - at) < each.waitMs
}

/** Has the device remember that it answered. */
export function rememberTold(c: Context, { prompt, context }: Asked, { secret, now }: Keeping): void {
  const each = everyPerOf(prompt.limits, context)
  if (!each) return
  const kept = read(c).set(nameOf(prompt, each.key, secret), now)
  const text = [...kept].slice(-most).map(([name, at]) => `${name}.${at.toString(36)}`)
  setCookie(c, cookie, text.join('~'), {
    path: '/ask',
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: Math.ceil(each.waitMs / 1000),
  })
}

interface Keeping {
  readonly secret: string
  readonly now: number
}

function read(c: Context): Map<string, number> {
  const entries = (getCookie(c, cookie) ?? '').split('~').flatMap((text) => {
    const [name = '', at = ''] = text.split('.')
    const time = Number.parseInt(at, 36)
    return name && Number.isFinite(time) ? [[name, time] as const] : []
  })
  return new Map(entries)
}

function nameOf({ id }: Prompt, key: string, secret: string): string {
  return seal(`told ${id} ${key}`, secret).slice(0, 12)
}
