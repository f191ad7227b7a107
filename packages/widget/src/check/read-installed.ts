import type { Line } from '../debug/open-panel.ts'
import { attributesOf } from '../markup.ts'
import { ofDocument } from '../page.ts'
import { checkOptions } from './check-options.ts'

/** What the page says to the script. */
export interface Installed {
  /** Where the script came from, and its files beside it. */
  readonly address: URL | undefined
  /** Options of the whole page by their names, the strongest said last. */
  readonly options: ReadonlyMap<string, string>
  /** The prompts that the page names. */
  readonly prompts: readonly string[]
  /** The prompts that the page defines itself. */
  readonly own: readonly string[]
  readonly lines: readonly Line[]
}

const all = (selector: string): readonly Element[] => [...ofDocument('querySelectorAll', selector)]

/** Reads the tag, the elements and the JSON blocks, and says what is missing or cannot be read in them. */
export function readInstalled(script: HTMLScriptElement | undefined, address: URL | undefined): Installed {
  const lines: Line[] = []
  const tags = all('script[src*="/earshot.js"],script[src*="/earshot-one.js"]')
  lines.push({ mark: 'yes', text: `The script runs${address ? `, from ${address.origin}` : ''}.` })
  if (tags.length > 1)
    lines.push({
      mark: 'maybe',
      text: `${tags.length} tags of the script stand in the page. The first one counts.`,
      more: 'Take the others away, or nothing of what stands in them is done.',
    })
  const blocks = all('script[type="application/json"][data-earshot-config]').map((block) =>
    read(block, lines),
  )
  const inBlocks = blocks.flatMap((block) =>
    Object.entries(block).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    ),
  )
  const options = new Map([
    ...(address?.searchParams ?? []),
    ...(script ? attributesOf(script, 'data-') : []),
    ...inBlocks,
  ])
  const elements = all('[data-earshot],earshot-prompt').map(
    (element) => element.getAttribute('data-earshot') ?? element.getAttribute('prompt') ?? '',
  )
  const listed = blocks.flatMap(({ prompt }) => (Array.isArray(prompt) ? prompt.map(String) : []))
  const prompts = [
    ...new Set([...(options.get('prompt')?.split(/\s+/) ?? []), ...listed, ...elements]),
  ].filter(Boolean)
  const own = blocks.flatMap(({ prompts: defined }) =>
    Array.isArray(defined) ? defined.map((prompt) => `${Object(prompt).id}`) : [],
  )
  if (!prompts.length && !elements.length && !own.length && !options.has('question'))
    lines.push({
      mark: 'no',
      text: 'Nothing in this page says what is to be asked.',
      more: `Often an editor or a tag manager has stripped the data- attributes. Write it into the script’s address, which nothing strips: ${address ? address.origin + address.pathname : '/earshot.js'}?prompt=how-did-we-do`,
    })
  lines.push(...checkOptions(script, address))
  return { address, options, prompts, own, lines }
}

function read(block: Element, lines: Line[]): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(`${block.textContent}`))
  } catch (error) {
    lines.push({
      mark: 'no',
      text: 'The JSON block of the page cannot be read, so nothing in it is done.',
      more: `${error}`,
    })
    return {}
  }
}
