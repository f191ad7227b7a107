import type { Context as AskContext, Prompt } from '@earshot/core/prompt'
import type { Context } from 'hono'
import type { AppParts } from '../app-parts.ts'
import type { KeepsReading } from '../listening/keeps-reading.ts'
import type { ReceiptTeller } from '../receipts/told-receipt.ts'
import { tableVisit, type Visiting } from '../tables/table-visit.ts'
import type { Speech } from '../words/speech.ts'
import type { AskedIn } from './asked-in.ts'
import { plainContext } from './plain-context.ts'
import type { Suspicion } from './suspicion.ts'
import { anotherName } from './told-lately.ts'

/** The parameter by which a button in a mail chooses an answer to the first question. It is no context. */
export const chosenName = 'answer'

/** What an address asks, and what it tells. */
export interface Asked {
  readonly prompt: Prompt
  readonly context: AskContext
  /** The address of the page itself. */
  readonly here: string
}

/** What the asking pages need beside what every page needs. */
export type Telling = AppParts & { readonly receipts: ReceiptTeller; readonly keepsReading: KeepsReading }
/** The same, where answers are taken. */
export type Asking = Telling & { readonly suspicion: Suspicion }

/** What a page speaks, and what its questions are asked in. */
export interface Spoken {
  readonly speech: Speech
  readonly language: AskedIn
}

/** What an address asks; `undefined` where there is nothing of that name. */
export function askedBy(
  c: Context,
  { prompts }: AppParts,
  id: string,
  fromPath: AskContext | undefined,
): Asked | undefined {
  const prompt = prompts.get(id)
  const { pathname, search, searchParams } = new URL(c.req.url)
  searchParams.delete(chosenName)
  searchParams.delete(anotherName)
  if (!prompt || !fromPath) return undefined
  return { prompt, context: { ...plainContext(searchParams), ...fromPath }, here: pathname + search }
}

/** The visit that an answer at a table belongs to, where the address names none. */
export async function inVisit(
  c: Context,
  asked: Asked | undefined,
  visiting: Visiting,
): Promise<Asked | undefined> {
  const { place, table, visit } = asked?.context ?? {}
  if (!asked || place === undefined || table === undefined || visit !== undefined) return asked
  const known = await tableVisit(c, { place, table }, visiting)
  return known === undefined ? asked : { ...asked, context: { ...asked.context, visit: known } }
}
