import { promptFromMarkup } from '@earshot/core/prompt-from-markup'
import { attributesOf } from '../markup.ts'

/** The definition that `<earshot-question>` children write down, or `undefined` where there are none. */
export function promptInMarkup(element: Element, id: string): unknown {
  const children = childrenOf(element, 'earshot-question')
  if (!children.length) return undefined
  return promptFromMarkup({
    id,
    title: element.getAttribute('title'),
    purpose: element.getAttribute('purpose'),
    questions: children.map((question) => ({
      attributes: attributesOf(question, ''),
      text: textOf(question),
      options: childrenOf(question, 'earshot-option').map((option) => ({
        id: option.id,
        text: textOf(option),
        other: option.hasAttribute('other'),
        none: option.hasAttribute('none'),
      })),
    })),
  })
}

function childrenOf(element: Element, name: string): readonly Element[] {
  return Array.from(element.children).filter(({ localName }) => localName === name)
}

/** The element's own words, without those of its options. */
function textOf(element: Element): string {
  return Array.from(element.childNodes)
    .filter((node) => !(node instanceof Element && node.localName === 'earshot-option'))
    .map((node) => node.textContent ?? '')
    .join('')
}
