import { isJson, plainText, type Reading } from './moved.ts'

/**
 * Texts in several languages, as Formbricks writes them: `{ "default": "…", "de": "…" }`. The default stands in the prompt,
 * the others go to its `translations`, under the keys that core gives them.
 */
export class Wording {
  readonly #locales: Readonly<Record<string, string>>
  readonly #translated = new Map<string, Record<string, string>>()
  /** By a default text its other languages, for texts whose place is known later. */
  readonly #others = new Map<string, Readonly<Record<string, string>>>()

  /** @param locales - by the code there the locale here */
  constructor(locales: Readonly<Record<string, string>>) {
    this.#locales = locales
  }

  /** Takes a text and gives the default words; the other languages go to `key`. */
  take(read: Reading, name: string, key: string): string {
    return this.value(read.take(name), key, () =>
      read.lose(name, 'Only its words come along; texts are plain here.'),
    )
  }

  /** The same for a value at hand. */
  value(value: unknown, key: string, onLost: () => void = () => {}): string {
    const texts = this.#texts(value, onLost)
    this.#put(key, texts.others)
    return texts.text
  }

  /** Several texts as one, whose place is told by `place`. */
  joined(read: Reading, names: readonly string[]): string {
    const parts = names
      .map((name) =>
        this.#texts(read.take(name), () =>
          read.lose(name, 'Only its words come along; texts are plain here.'),
        ),
      )
      .filter(({ text }) => text)
    const text = parts.map((part) => part.text).join(' ')
    const others = Object.values(this.#locales).flatMap((locale) => {
      const words = parts.map((part) => part.others[locale])
      return parts.length && words.every(Boolean) ? [[locale, words.join(' ')]] : []
    })
    this.#others.set(text, Object.fromEntries(others))
    return text
  }

  /** Puts the other languages of joined texts under `<key>.0`, `<key>.1` … */
  place(key: string, texts: readonly string[]): void {
    for (const [index, text] of texts.entries()) this.#put(`${key}.${index}`, this.#others.get(text) ?? {})
  }

  /** The prompt's `translations`, where there are any. */
  translations(): { readonly translations?: Readonly<Record<string, Readonly<Record<string, string>>>> } {
    return this.#translated.size ? { translations: Object.fromEntries(this.#translated) } : {}
  }

  #put(key: string, others: Readonly<Record<string, string>>): void {
    for (const [locale, text] of Object.entries(others))
      this.#translated.set(locale, { ...this.#translated.get(locale), [key]: text })
  }

  #texts(
    value: unknown,
    onLost: () => void,
  ): { readonly text: string; readonly others: Readonly<Record<string, string>> } {
    const read = (words: unknown): string => {
      const { text, lost } = plainText(typeof words === 'string' ? words : '')
      if (lost) onLost()
      return text
    }
    if (!isJson(value)) return { text: read(value), others: {} }
    const others = Object.entries(this.#locales).flatMap(([code, locale]) => {
      const text = read(value[code])
      return text ? [[locale, text]] : []
    })
    return { text: read(value.default), others: Object.fromEntries(others) }
  }
}
