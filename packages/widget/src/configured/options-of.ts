import { htmlOwn, options } from '../attributes.ts'
import { attributesOf } from '../markup.ts'

/**
 * The options of an `<earshot-prompt>`, as names and texts: its attributes, those with `data-earshot-`, because some
 * frameworks take `once-per` for a listener, and its own properties, which is what others make of what is computed.
 */
export function optionsOf(element: Element): readonly (readonly [string, string])[] {
  const properties = Object.entries(element)
    .map(([name, value]) => [kebab(name), value] as const)
    .filter(([name, value]) => value != null && (Object.hasOwn(options, name) || /^context-./.test(name)))
  return [
    ...attributesOf(element, '').filter(([name]) => !/^(name|purpose)$/.test(name) && !htmlOwn.test(name)),
    ...attributesOf(element, 'data-earshot-'),
    ...properties.map(([name, value]) => [name, String(value)] as const),
  ]
}

/** `oncePer` is `once-per`; what is written so already stays. */
function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
