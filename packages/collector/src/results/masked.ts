/** After these words a name follows. */
const before = '(?:named|called|waiter|waitress|server|mr|mrs|ms|miss|dr|herr|frau|name is|name was)'

/**
 * A comment as it may be shown to everybody who works here: unedited, but names and ways to reach somebody give way to
 * what they are. Names are those that are known from the response, and what stands after words such as "waiter". A name
 * that stands alone in the text is not found.
 */
export function masked(text: string, names: readonly (string | undefined)[] = []): string {
  const known = names
    .flatMap((name) => name?.split(/\s+/) ?? [])
    .filter((name) => name.length > 1)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const mail = text.replace(/[^\s@]+@[^\s@]+\.\p{L}+/gu, '[email]')
  const numbers = mail.replace(/\+?\d(?:[\s()/-]?\d){6,}/g, '[number]')
  const after = numbers.replace(
    new RegExp(`(?<![\\p{L}])(${before})(\\.?\\s+)(\\p{Lu}[\\p{L}-]+)`, 'giu'),
    (whole, word: string, gap: string, name: string) =>
      /^\p{Lu}/u.test(name) ? `${word}${gap}[name]` : whole,
  )
  if (!known.length) return after
  return after.replace(new RegExp(`(?<![\\p{L}])(?:${known.join('|')})(?![\\p{L}])`, 'giu'), '[name]')
}
