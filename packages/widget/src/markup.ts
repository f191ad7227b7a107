import { htmlOwn, type ReadOptions, readOptions } from './attributes.ts'

/** The attributes of an element as names and texts. */
export function attributesOf(element: Element): (readonly [string, string])[] {
  return Array.from(element.attributes, ({ name, value }) => [name, value] as const)
}

/** The settings in the attributes that begin with a prefix: `data-` on the script, `data-earshot-` on any element. */
export function settingsOf(element: Element, prefix: string): ReadOptions {
  const own = attributesOf(element).filter(
    ([name]) => name.startsWith(prefix) && (prefix || !(/^(name|purpose)$/.test(name) || htmlOwn.test(name))),
  )
  return readOptions(own.map(([name, value]) => [name.slice(prefix.length), value]))
}
