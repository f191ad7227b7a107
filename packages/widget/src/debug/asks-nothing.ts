import { ofDocument } from '../page.ts'

/** Elements that have an option and name no prompt, such as a button with `data-earshot-prompt`: a sentence for each. */
export function asksNothing(): readonly string[] {
  // By a path, because a form may have a field that is named `attributes`.
  const found = ofDocument(
    'evaluate',
    '//*[@*[starts-with(name(), "data-earshot-")] and not(@data-earshot or @data-earshot-config or @src)]',
    document,
    null,
    XPathResult.ORDERED_NODE_SNAPSHOT_TYPE,
  ) as XPathResult // what it gives
  return Array.from({ length: found.snapshotLength }, (_, index) => found.snapshotItem(index)).flatMap(
    (element) => {
      if (!(element instanceof Element) || element.localName === 'earshot-prompt') return []
      const id = element.getAttribute('data-earshot-prompt') || '…'
      return `A <${element.localName}> has options and names no prompt, so nothing is asked there. Write data-earshot="${id}" on it.`
    },
  )
}
