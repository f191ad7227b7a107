import type { Prompt, Trigger } from '@earshot/core/prompt'

/**
 * What must happen in a page before a prompt opens by itself there, as a sentence for whoever has just put it in and waits
 * to see it.
 */
export function opensWhen(prompt: Pick<Prompt, 'trigger' | 'display'>): string {
  return opening(prompt) ?? 'It does not open by itself: this button opens it.'
}

/** Whether a person has to open it: nothing that happens in a page does. A tab at the edge of the page is there by itself. */
export const isByHand = (prompt: Pick<Prompt, 'trigger' | 'display'>): boolean =>
  opening(prompt) === undefined

function opening({ trigger = [], display }: Pick<Prompt, 'trigger' | 'display'>): string | undefined {
  if (display?.as === 'tab') return 'A tab at the edge of the page opens it.'
  const times = trigger.flatMap((each) => whenOf(each) ?? [])
  return times.length ? `It opens by itself ${times.join(', or ')}.` : undefined
}

function whenOf({ on, after, name, selector, depth }: Trigger): string | undefined {
  const then = after ? `, and ${inWords(after)} later` : ''
  const what = selector ?? 'something'
  switch (on) {
    case 'load':
      return after ? `${inWords(after)} after the page is there` : 'as soon as the page is there'
    case 'click':
      return `when ${what} is clicked`
    case 'scroll':
      return `when ${Math.round((depth ?? 0.5) * 100)} % of the page has been scrolled${then}`
    case 'exit':
      return `when a visitor is about to leave the page${then}`
    case 'idle':
      return `when a visitor has done nothing for ${inWords(after ?? '30s')}`
    case 'visible':
      return `when ${what} is seen${then}`
    case 'event':
      return `when the page tells of “${name}”${then}`
    case 'manual':
      return undefined
  }
}

const units = { ms: 'millisecond', s: 'second', m: 'minute', h: 'hour', d: 'day' } as const

/** `5s` as “5 seconds”. */
function inWords(duration: string): string {
  const [, number = '', unit = 's'] = /^([\d.]+)(ms|[smhd])$/.exec(duration) ?? []
  if (!number) return duration
  return `${number} ${units[unit as keyof typeof units]}${number === '1' ? '' : 's'}`
}
