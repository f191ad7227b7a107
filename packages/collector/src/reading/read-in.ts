import { localize } from '@earshot/core/localize'
import type { Prompt } from '@earshot/core/prompt'
import { askedIn } from '../asking/asked-in.ts'
import type { KnownPrompts } from '../ingest/record-of.ts'
import type { StoredResponse } from '../storage/port.ts'

/** A definition as somebody reads it. */
export interface ReadPrompt {
  readonly prompt: Prompt
  /** Of its texts. */
  readonly locale: string
}

/** The definitions behind some responses, by id. */
export type ReadPrompts = ReadonlyMap<string, ReadPrompt>

/**
 * The definitions of these responses in the language of whoever reads them: in their own translations, else in those that
 * come with a ready-made one, else as they are written.
 */
export async function readIn(
  responses: readonly Pick<StoredResponse, 'data'>[],
  prompts: KnownPrompts,
  locale: string,
): Promise<ReadPrompts> {
  const read = new Map<string, ReadPrompt>()
  for (const id of new Set(responses.map(({ data }) => data.prompt.id))) {
    const prompt = prompts.get(id)
    if (!prompt) continue
    const { locale: found, words } = await askedIn(prompt, locale)
    read.set(id, { prompt: localize(prompt, found, words), locale: found })
  }
  return read
}
