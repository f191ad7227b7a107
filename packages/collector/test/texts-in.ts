import { unescaped } from './page-form.ts'

/** Every text of a page, and what screen readers say, but for parts that say that they are in another language. */
export function textsIn(html: string): readonly string[] {
  const texts: string[] = []
  const page = /<html( lang="[^"]+")/.exec(html)?.[1] ?? ''
  const isOther = (tag: string): boolean => tag.includes(' lang="') && !tag.includes(page)
  const open: { readonly name: string; readonly foreign: boolean }[] = []
  for (const [, tag, text = ''] of html
    .replace(/^[\s\S]*<title>/, '<title>')
    .matchAll(/<([^>]+)>|([^<]+)/g)) {
    const [, slash, name = ''] = /^(\/?)(\w+)/.exec(tag ?? '') ?? []
    if (slash) open.splice(open.map((one) => one.name).lastIndexOf(name))
    const { foreign = false, name: around } = open.at(-1) ?? {}
    if (!foreign && around !== 'code') texts.push(text)
    if (!tag || slash) continue
    const spoken = tag.matchAll(/(?:aria-label|placeholder)="([^"]*)"/g)
    if (!foreign) texts.push(...[...spoken].map(([, said = '']) => said))
    if (!['input', 'meta', 'link', 'br'].includes(name)) open.push({ name, foreign: foreign || isOther(tag) })
  }
  return texts
    .map((text) => unescaped(text).trim())
    .filter((text) => /\p{L}{2}/u.test(text) && !text.startsWith('http'))
}
