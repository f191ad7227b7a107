import type { Prompt } from './prompt.ts'

/** A prompt and whether it may be asked now. */
export interface Decided {
  readonly prompt: Prompt
  readonly ask: boolean
}

/**
 * The one to ask of several that have been decided: of those that may be asked the one with the highest `priority`
 * (default 0), and among equals the one that was given first. `undefined` where none may be asked.
 */
export function chooseFrom<Item extends Decided>(decided: readonly Item[]): Item | undefined {
  return decided
    .filter(({ ask }) => ask)
    .sort(({ prompt: a }, { prompt: b }) => (b.priority ?? 0) - (a.priority ?? 0))[0]
}
