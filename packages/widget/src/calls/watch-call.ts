/** Asked this often at first, and less often once somebody has waited for long. */
const oftenMs = 3_000
const often = 40
const seldomMs = 15_000
/** Half an hour: after that nobody sits there. */
const most = 150

interface Watching {
  /** Whether anybody still looks at it. */
  isWanted(): boolean
  onSeen(): void
}

/**
 * Asks the collector whether the team has seen a call, until it has, or nobody waits any more, or the collector does not
 * know the call.
 */
export function watchCall(url: string, { isWanted, onSeen }: Watching): void {
  let asked = 0
  const wait = (): unknown => setTimeout(ask, asked < often ? oftenMs : seldomMs)
  const ask = async (): Promise<void> => {
    if (!isWanted() || ++asked > most) return
    try {
      const reply = await fetch(url, {
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'error',
        // In a dead spot a request may hang for minutes. Where a browser has no such signal, it does.
        signal: AbortSignal.timeout?.(seldomMs),
      })
      // Too much or too slow just now is no word on the call: a proxy may say that.
      if (/^4(?!08|25|29)/.test(`${reply.status}`)) return
      const { state }: { readonly state?: unknown } = Object(await reply.json())
      if (state === 'seen' || state === 'done') return onSeen()
    } catch {
      // Without a network nothing is known: what was said stays true, and it is asked again.
    }
    wait()
  }
  wait()
}
