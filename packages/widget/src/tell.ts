import type { Fault } from './author/fault-sentence.ts'
import type { Loads } from './loads.ts'

/** Tells the author of the page a sentence, once. */
export type Tell = (sentence: string) => void

/** Makes a console that says each sentence once, marked as ours. Mistakes are warnings: the page itself works on. */
export function createTell(write: (text: string) => void = (text) => console.warn(text)): Tell {
  const told = new Set<string>()
  return (sentence) => {
    if (told.has(sentence)) return
    told.add(sentence)
    try {
      write(`Earshot: ${sentence}`)
    } catch {
      // A page may have taken its console away; nothing of ours may be thrown at it.
    }
  }
}

/** What a page has given, as text. Not everything has one: an object without a prototype has no `toString`. */
export function textOf(given: unknown): string {
  try {
    return String(given)
  } catch {
    return '{}' // which no prompt is called
  }
}

/** Says what went wrong. The words are fetched, because hardly a page needs them; without them the bare facts are told. */
export type Complain = (fault: Fault, detail?: unknown) => void

export function createComplain(load: Pick<Loads, 'author'>, tell: Tell): Complain {
  return (fault, given) => {
    const detail = textOf(given)
    load.author().then(
      ({ faultSentence }) => tell(faultSentence(fault, detail)),
      () => tell(`${fault} ${detail}`),
    )
  }
}
