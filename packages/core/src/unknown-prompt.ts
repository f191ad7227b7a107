import { nearest } from './nearest.ts'

/** The sentence about a prompt that nobody has defined. */
export function unknownPrompt(id: string, defined: readonly string[], readyMade: readonly string[]): string {
  if (readyMade.includes(id))
    return `the ready-made prompt “${id}” could not be fetched. Its file lies beside the script, in presets/${id}.js.`
  // A ready-made one that has been asked is defined by now.
  const names = [...new Set([...defined, ...readyMade])]
  const meant = nearest(id, names)
  return `there is no prompt “${id}”.${meant ? ` Did you mean “${meant}”?` : names.length ? ` Known: ${names.join(', ')}.` : ''}`
}
