import type { EventsRequest } from './events-request.ts'

/** Every key that a request gives, in its address and in its header. Each of them must be right. */
export function keysOf({ query, header }: Pick<EventsRequest, 'query' | 'header'>): readonly string[] {
  const bearer = /^Bearer (.*)$/i.exec(header('authorization') ?? '')?.[1]
  return [...query.getAll('key'), ...(bearer === undefined ? [] : [bearer])]
}
