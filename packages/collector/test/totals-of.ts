import { tallyResponses } from '../src/reading/tally-responses.ts'
import type { Showings, Storage, StoredResponse, Tally } from '../src/storage/port.ts'
import { prompts } from './test-responses.ts'

/** All that is stored, counted by prompt, audience and headline. */
export async function talliesOf(storage: Storage): Promise<readonly Tally[]> {
  const counted = tallyResponses(prompts)
  const add = (responses: readonly StoredResponse[]): void => {
    for (const response of responses) counted.add(response)
  }
  let page = await storage.responses({}, { limit: 100 })
  add(page.responses)
  while (page.next) {
    page = await storage.responses({}, { limit: 100, after: page.next })
    add(page.responses)
  }
  return counted.tallies()
}

/** Of all showings that are known, how many were answered. Those of repeats are left out. */
export async function showingsOf(storage: Storage): Promise<readonly Showings[]> {
  const runs = await storage.listening.shownRuns(0, Number.MAX_SAFE_INTEGER)
  return runs.map(({ prompt, shown, answered, repeats }) => ({
    prompt,
    shown: shown - repeats,
    answered: answered - repeats,
  }))
}
