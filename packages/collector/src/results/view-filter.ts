import type { StoredResponse } from '../storage/port.ts'

/** What an owner may narrow the page to. */
export const filterNames = ['place', 'table', 'shift', 'staff', 'channel'] as const
export type FilterName = (typeof filterNames)[number]

/** Whose answers a page of its own tells: what colleagues say of each other, and suppliers of us. */
export const otherAudiences = ['internal', 'vendor'] as const
export type OtherAudience = (typeof otherAudiences)[number]

/** How far back the page looks, in weeks. */
export const spans = [4, 12, 26, 52] as const
export type Span = (typeof spans)[number]
export const usualWeeks = 12

/** What the page is about. Everything but the weeks and the prompt makes it a filtered view, which says so. */
export interface ViewFilter {
  readonly weeks: Span
  /** The prompt whose rating the page speaks of. Default: the one with most answers. */
  readonly prompt?: string
  /** Default: customers. No other choice narrows these: they are few, and who they are would show. */
  readonly audience?: OtherAudience
  readonly only: Readonly<Partial<Record<FilterName, string>>>
}

/** Reads the address. What is not known is left out, so that an old bookmark still opens. */
export function viewFilter(parameters: URLSearchParams): ViewFilter {
  const weeks = Number(parameters.get('weeks'))
  const prompt = parameters.get('prompt')
  const audience = otherAudiences.find((one) => one === parameters.get('audience'))
  if (audience) return { weeks: usualWeeks, audience, only: {} }
  const only = Object.fromEntries(
    filterNames.flatMap((name) => {
      const value = parameters.get(name)?.slice(0, 200)
      return value ? [[name, value]] : []
    }),
  )
  return {
    weeks: spans.find((span) => span === weeks) ?? usualWeeks,
    ...(prompt && { prompt: prompt.slice(0, 64) }),
    only,
  }
}

export function isFiltered({ only }: ViewFilter): boolean {
  return Object.keys(only).length > 0
}

/** Whether a response is in the view. */
export function inView({ data }: StoredResponse, { only }: ViewFilter): boolean {
  return filterNames.every((name) => {
    const wanted = only[name]
    if (wanted === undefined) return true
    return (name === 'channel' ? data.channel : data.context?.[name]) === wanted
  })
}
