import type { ResponseData } from '@earshot/core/event'
import { isTableSignature, linkMark } from './table-link.ts'

/** The name of context under which the mark stands. Only the collector writes it. */
export const tableLink = 'table-link'

/** The name of context, and the parameter of the address, that carries a signature. */
export const signatureName = 'k'

/**
 * What came by a table's link is marked with what its signature says, and the signature itself is not kept. Only an answer
 * that gives a place and a table can be marked, and only one that carries a signature or comes from the page of a table.
 */
export function markTableLink(
  data: ResponseData,
  check: { readonly secret: string; readonly now: number },
): ResponseData {
  const { [tableLink]: claimed, ...context } = data.context ?? {}
  const { place, table, [signatureName]: given, ...others } = context
  const isSigned = given !== undefined && isTableSignature(given)
  const isFromTable = data.channel === 'page' && /^\/t\/[^/]+\/[^/]+$/.test(data.page?.path ?? '')
  if (place === undefined || table === undefined || !(isSigned || isFromTable)) {
    return claimed === undefined ? data : { ...data, context }
  }
  const mark = linkMark({ place, table }, given, check)
  return { ...data, context: { ...others, place, table, [tableLink]: mark } }
}
