import { example, open, rating } from '../example.ts'
import { type Tag, wordsOf } from '../markup-tree.ts'
import { flawAt, promptMarkup } from '../prompt-markup.ts'
import type { Rule } from '../rule.ts'

/** Attributes by which an element fetches by itself. */
const fetching = /^(?:src|srcset|poster|data|background|style)$/

/** A prompt fetches nothing from anybody else. */
export const noThirdParty: Rule = {
  id: 'P-06',
  level: 'error',
  reason:
    'A picture or a font from elsewhere tells that company who is reading the question (LG München I, 3 O 17493/20, on web fonts).',
  bad: example([rating(), open]),
  good: example([rating(), open]),
  badSite: {
    url: 'https://shop.example/thanks',
    markup: '<section lang="en"><img alt="" src="https://cdn.example/face.png"></section>',
  },
  goodSite: {
    url: 'https://shop.example/thanks',
    markup: '<section lang="en"><img alt="" src="/face.png"></section>',
  },
  check: (_, site) => {
    if (site.markup === undefined) return []
    const home = /^https?:\/\/([^/]+)/i.exec(site.url ?? '')?.[1]?.toLowerCase()
    return promptMarkup(site).flatMap((tag) => {
      const stranger = [...hostsOf(tag), ...hostsInSheet(tag)].find((host) => host !== home)
      return stranger === undefined
        ? []
        : [flawAt(tag, `This fetches from ${stranger} when the prompt is shown. Serve it yourself.`)]
    })
  },
}

/** A sheet in the page fetches what it imports and what its `url()` names. */
function hostsInSheet(tag: Tag): readonly string[] {
  if (tag.name !== 'style') return []
  return [...wordsOf(tag).matchAll(/(?:url\(\s*|@import\s+)["']?(?:https?:)?\/\/([^/\s"')?#]+)/gi)].map(
    ([, host = '']) => host.toLowerCase(),
  )
}

/** The hosts that an element fetches from. A link fetches only where it is a style sheet or the like. */
function hostsOf({ name, attributes }: Tag): readonly string[] {
  const texts = [...attributes].flatMap(([attribute, value]) =>
    fetching.test(attribute) ||
    (name === 'link' && attribute === 'href') ||
    (name === 'use' && /href$/.test(attribute))
      ? [
          attribute === 'style'
            ? [...value.matchAll(/url\(([^)]*)\)/g)].map(([, url]) => url).join(' ')
            : value,
        ]
      : [],
  )
  return texts.flatMap((text) =>
    [...text.matchAll(/(?:^|[\s,"'])(?:https?:)?\/\/([^/\s,"'?#]+)/gi)].map(([, host = '']) =>
      host.toLowerCase(),
    ),
  )
}
