import type { ReadOptions } from './attributes.ts'
import type { LoadAuthor } from './load-author.ts'

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

/**
 * Tells of options that could not be used; while the page is being made, on the author's own machine, also of options
 * that do nothing together. The sentences are fetched only when there may be something to say.
 */
export function complain(
  { settings, misfits }: ReadOptions,
  prefix: string,
  { loadAuthor, tell }: { readonly loadAuthor: LoadAuthor; readonly tell: Tell },
): void {
  const atHome = /^(localhost|127\..*|\[::1\]|.*\.(local|test)|)$/.test(location.hostname)
  if (!misfits.length && !(atHome && Object.keys(settings).length)) return
  const spell = (name: string): string => prefix + name
  const onElement = prefix === '' || prefix === 'data-earshot-'
  loadAuthor().then(
    ({ idleCombinations, optionSentences, pageOnly }) => {
      for (const sentence of [
        ...optionSentences(misfits, spell),
        ...idleCombinations(settings),
        ...(onElement ? pageOnly(settings, spell) : []),
      ])
        tell(sentence)
    },
    () =>
      misfits.length && tell(`these options do nothing: ${misfits.map(([name]) => spell(name)).join(', ')}.`),
  )
}
