import { nearest } from './nearest.ts'
import { isContextName, type Kind, type Misfit, options } from './options.ts'

const wanted: Readonly<Record<Extract<Kind, string>, string>> = {
  text: 'a text',
  words: 'one or more names with spaces between them',
  duration: 'a duration like 500ms, 5s, 2m, 4h or 30d',
  share: 'a number from 0 to 1',
  flag: 'true or false',
  scale: '2 to 11 words, the lowest first, with “|” between them',
  colour: 'a colour like #0b6b63',
  opaque: 'an opaque id of your own, not an e-mail address or a phone number',
  hours: 'hours like 09:00-18:00 or mon tue 17:00-02:00, with commas between several',
  pin: '4 to 12 digits',
  'public-key': 'the public key, pk_…; a secret one, sk_…, must be ended once it stood in a page',
  language: 'a language tag, such as de or pt-BR',
}

/** What others call it. By their letters the nearest to `bottom-right` would be the other side. */
const sayings: { readonly [name: string]: string } = {
  left: 'start',
  right: 'end',
  popup: 'popover',
  dialog: 'modal',
}

/**
 * A sentence for each option that could not be used, with what was probably meant.
 *
 * @param spell - gives a name as it was written, with its prefix
 */
export function optionSentences(
  misfits: readonly Misfit[],
  spell: (name: string) => string,
): readonly string[] {
  return misfits.map(([name, given]) => {
    const row = Object.hasOwn(options, name) ? options[name] : undefined
    const key = /^context-(.*)/.exec(name)?.[1]
    if (key === '') return `“${spell(name)}” names nothing. Write ${spell('context-order')} or another name.`
    if (key) {
      if (!isContextName(key)) return `${spell(name)} is left out: JavaScript keeps this name for itself.`
      const why =
        given.length > 200
          ? 'is longer than 200 characters'
          : 'looks like an e-mail address, a phone number or a card number'
      return `${spell(name)} ${why} and is left out. Give an opaque id.`
    }
    if (!row) {
      const meant = nearest(name, [...Object.keys(options), `context-${name.replace(/^[^-]*-?/, '')}`])
      return `“${spell(name)}” is not known and does nothing.${meant ? ` Did you mean “${spell(meant)}”?` : ''}`
    }
    return `${spell(name)}="${given.slice(0, 60)}" does nothing: it takes ${wantedBy(row[0], given)}`
  })
}

/** What an option takes, and the word that was probably meant. */
export function wantedBy(kind: Kind, given: string): string {
  if (typeof kind === 'string') return `${wanted[kind]}.`
  const word = given.trim().toLowerCase()
  const meant = nearest(
    word.replace(/left|right|popup|dialog/, (name) => sayings[name] as string),
    kind,
    2,
  )
  return `one of ${kind.join(', ')}.${meant ? ` Did you mean “${meant}”?` : ''}`
}
