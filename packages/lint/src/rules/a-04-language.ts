import { example, open, rating } from '../example.ts'
import { around, type Tag, wordsOf } from '../markup-tree.ts'
import { flawAt, promptMarkup } from '../prompt-markup.ts'
import type { Rule } from '../rule.ts'

/** Small words that a text of the language can hardly do without, and the others seldom have. */
const small: Readonly<Record<string, RegExp>> = {
  en: /^(?:the|and|you|your|how|what|was|were|of|is|we|this|with|please)$/,
  de: /^(?:der|das|und|sie|ihr|ihre|wie|ist|nicht|wir|mit|ein|eine|bitte|haben)$/,
  fr: /^(?:le|les|des|et|vous|votre|est|nous|avec|une|pour|dans|comment|avez)$/,
  es: /^(?:el|los|las|y|usted|su|cómo|qué|fue|nosotros|con|una|por|para)$/,
  it: /^(?:il|gli|e|lei|suo|come|che|è|noi|con|una|per|della|stato)$/,
  nl: /^(?:het|een|en|u|uw|hoe|wat|was|wij|met|van|voor|niet|bent)$/,
}
/** So many more small words of another language are no accident. */
const surelyOther = 3

const asked = (lang: string): string =>
  `<form${lang}><h2>How was your visit?</h2><p>What was good?</p></form>`

/** The language is told, and it is the one that is spoken. */
export const language: Rule = {
  id: 'A-04',
  level: 'error',
  reason:
    'A screen reader speaks in the voice of `lang`; in the wrong one nobody understands it (WCAG 2.2, 3.1.1 and 3.1.2).',
  bad: example([rating(), open]),
  good: example([rating(), open]),
  badSite: { markup: asked(' lang="de"') },
  goodSite: { markup: asked(' lang="en"') },
  check: (_, site) => {
    if (site.markup === undefined) return []
    const tags = promptMarkup(site)
    const roots = tags.filter(({ parent }) => !parent || !tags.includes(parent))
    return roots.flatMap((root) => {
      const spoken = wordsIn(root)
      if (!spoken.length) return []
      const lang = langOf(root) ?? tags.find((tag) => tag.attributes.has('lang'))?.attributes.get('lang')
      if (!lang?.trim())
        return [flawAt(root, 'Its language is told nowhere. Write lang="en", or what it is.')]
      const told = lang.trim().toLowerCase().split('-')[0] ?? ''
      const other = otherLanguage(spoken, told)
      return other ? [flawAt(root, `It says lang="${lang}" and speaks “${other}”. Make them the same.`)] : []
    })
  },
}

function langOf(root: Tag): string | undefined {
  return around(root)
    .map(({ attributes }) => attributes.get('lang'))
    .find((lang) => lang !== undefined)
}

function wordsIn(root: Tag): readonly string[] {
  return (
    wordsOf(root, 'script', 'style')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  )
}

function otherLanguage(words: readonly string[], told: string): string | undefined {
  const count = (language: string): number => words.filter((word) => small[language]?.test(word)).length
  if (!Object.hasOwn(small, told)) return undefined
  return Object.keys(small).find((language) => count(language) >= count(told) + surelyOther)
}
