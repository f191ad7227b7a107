/** What is done in the page to the elements that were found. Sent there as text: each is whole in itself. */

export interface Point {
  readonly x: number
  readonly y: number
}

const visible = (elements: Element[]): boolean => {
  const [element] = elements
  if (!element) return false
  const { width, height } = element.getBoundingClientRect()
  return width > 0 && height > 0 && getComputedStyle(element).visibility === 'visible'
}

/** The middle of the element, once it is in view and nothing else would take the click. Else what is wrong. */
const point = (elements: Element[]): Point | string => {
  const [element] = elements
  if (!element) return 'it is not there'
  const { top, left, bottom, right } = element.getBoundingClientRect()
  if (top < 0 || left < 0 || bottom > innerHeight || right > innerWidth)
    element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
  const now = element.getBoundingClientRect()
  if (!now.width || !now.height || getComputedStyle(element).visibility !== 'visible') return 'it is not seen'
  if ((element as HTMLButtonElement).disabled) return 'it is disabled'
  const [x, y] = [now.x + now.width / 2, now.y + now.height / 2]
  let hit = document.elementFromPoint(x, y)
  while (hit?.shadowRoot) {
    const inner: Element | null = hit.shadowRoot.elementFromPoint(x, y)
    if (!inner || inner === hit) break
    hit = inner
  }
  const label = hit?.closest('label')
  if (label && (label.contains(element) || label.control === element)) return { x, y }
  for (let item: Node | null = hit; item; item = item instanceof ShadowRoot ? item.host : item.parentNode)
    if (item === element) return { x, y }
  // A part that stays in its place while the rest scrolls may lie over it.
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
  return `${hit?.outerHTML.slice(0, 120)} is in front of it`
}

const focus = (elements: Element[]): boolean => {
  const element = elements[0] as HTMLElement | undefined
  element?.focus()
  return !!element
}

/** Types over all that is there, as a paste would. */
const fill = (elements: Element[], value: string): boolean => {
  const [field] = elements as (HTMLInputElement | HTMLTextAreaElement)[]
  if (!field || field.disabled || field.readOnly) return false
  field.focus()
  if (/^(date|time|month|week|color|range)$/.test(field.type)) {
    field.value = value
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
    field.dispatchEvent(new Event('change', { bubbles: true }))
    return true
  }
  field.select()
  document.execCommand(value ? 'insertText' : 'delete', false, value)
  return true
}

const checked = (elements: Element[]): boolean => !!(elements[0] as HTMLInputElement | undefined)?.checked
const innerText = (elements: Element[]): string | undefined =>
  (elements[0] as HTMLElement | undefined)?.innerText
const innerTexts = (elements: Element[]): string[] =>
  elements.map((element) => (element as HTMLElement).innerText)
const value = (elements: Element[]): string | undefined =>
  (elements[0] as HTMLInputElement | undefined)?.value
const count = (elements: Element[]): number => elements.length
const box = (elements: Element[]): { x: number; y: number; width: number; height: number } | undefined => {
  const rect = elements[0]?.getBoundingClientRect()
  return rect && { x: rect.x, y: rect.y, width: rect.width, height: rect.height }
}
const attribute = (elements: Element[], name: string): { value: string | null } | undefined =>
  elements[0] && { value: elements[0].getAttribute(name) }
const reveal = (elements: Element[]): boolean => {
  elements[0]?.scrollIntoView({ block: 'center', behavior: 'instant' })
  return !!elements[0]
}

export const deeds = {
  attribute,
  box,
  checked,
  count,
  fill,
  focus,
  innerText,
  innerTexts,
  point,
  reveal,
  value,
  visible,
}
