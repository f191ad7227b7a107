import { destinationProblem } from '@earshot/core/destination-names'
import { elementOnly } from '@earshot/core/element-only'
import { idleCombinations } from '@earshot/core/idle-combinations'
import { looksPersonal } from '@earshot/core/looks-personal'
import { optionSentences } from '@earshot/core/option-sentences'
import { options, readOptions } from '@earshot/core/options'
import { pageOnly } from '@earshot/core/page-only'
import { parsePrompt } from '@earshot/core/parse-prompt'
import type { Prompt } from '@earshot/core/prompt'
import { promptWith } from '@earshot/core/prompt-with'
import type { Settings } from '@earshot/core/settings'
import { targetingProblem } from '@earshot/core/targeting-problem'
import { unknownPrompt } from '@earshot/core/unknown-prompt'
import { definitionIn, type MarkupDefinition } from './definition-in.ts'
import { issuesOf, type LocatedFinding, lintJson, promptsIn } from './lint-json.ts'
import { lintPrompt } from './lint-prompt.ts'
import { type Place, type Tag, tagsOf, wordsOf } from './markup-tree.ts'
import { rawPrompt } from './raw-prompt.ts'
import type { Level } from './rule.ts'
import type { Site } from './site.ts'
import { type WayOfAsking, waysOfAsking } from './ways-of-asking.ts'

/**
 * Lints a page: every way of asking in it (the script tag and its address, `data-earshot`, `<earshot-prompt>`, blocks
 * of JSON), the definitions written down in it, and the markup of a prompt that was rendered into it. Never throws.
 * A call in JavaScript is not seen. Names of prompts are checked only where `site.readyMade` tells which there are
 * without a definition.
 */
export function lintMarkup(html: string, site: Site = {}): readonly LocatedFinding[] {
  const tags = tagsOf(html)
  const ways = waysOfAsking(tags)
  const blocks = tags.filter(
    ({ name, attributes }) => name === 'script' && attributes.has('data-earshot-config'),
  )
  const elsewhere = [
    ...(site.prompts ?? []).map(({ id }) => id),
    ...blocks.flatMap((block) => promptsIn(wordsOf(block)).map(({ id }) => id)),
  ]
  const exists = (id: string): boolean => elsewhere.includes(id) || (site.readyMade?.includes(id) ?? true)
  const written = ways.flatMap((way) => {
    const definition = definitionIn(way, exists)
    return definition ? [{ way, definition }] : []
  })
  const known = [...elsewhere, ...written.map(({ definition }) => definition.id)]
  const { markup: _, ...around } = site
  const found = [
    ...ways.flatMap(optionFindings),
    ...strays(tags, ways),
    ...ways.flatMap((way) => unknownNames(way, known, site.readyMade)),
    ...blocks.flatMap((block) => blockFindings(html, block, around)),
    ...written.flatMap(({ way, definition }) => definitionFindings(way, definition, around)),
    ...renderedFindings(html, site),
  ]
  return found.sort((one, other) => one.line - other.line || one.column - other.column)
}

const finding = (rule: string, level: Level, { line, column }: Place, message: string): LocatedFinding => ({
  rule,
  level,
  path: `markup:${line}:${column}`,
  message,
  line,
  column,
})

/** Options that are unknown, that take something else, or that do nothing together. */
function optionFindings({ tag, kind, entries, prefix }: WayOfAsking): readonly LocatedFinding[] {
  const misfits = entries.flatMap(({ name, value, place, spelled }) => {
    const [misfit] = readOptions([[name, value]]).misfits
    const spell = (option: string): string => (spelled.startsWith('?') ? '?' : prefix) + option
    // What looks personal is told by P-01.
    return misfit && !looksPersonal(value)
      ? optionSentences([misfit], spell).map((sentence) => finding('option', 'error', place, sentence))
      : []
  })
  const aimless = entries.flatMap(({ name, value, place, spelled }) => {
    const problem = name === 'targeting' && value.trim() ? targetingProblem(value, spelled) : undefined
    return problem === undefined ? [] : [finding('option', 'error', place, problem)]
  })
  const { settings } = readOptions(entries.map(({ name, value }) => [name, value]))
  const placeOf = (sentence: string): Place =>
    entries.find(({ name, spelled }) => sentence.startsWith(`${name}=`) || sentence.startsWith(`${spelled} `))
      ?.place ?? tag.place
  const idle = [
    ...idleCombinations(settings),
    ...idleBeside(settings),
    ...(settings.sendTo ?? []).map(destinationProblem).filter((sentence) => sentence !== undefined),
    ...(kind === 'script'
      ? [elementOnly(settings, `${prefix}display`)].filter((sentence) => sentence !== undefined)
      : pageOnly(settings, (name) => prefix + name)),
  ]
  return [
    ...misfits,
    ...aimless,
    ...bareOptions(tag, kind),
    ...idle.map((sentence) => finding('option', 'warning', placeOf(sentence), sentence)),
  ]
}

/** Options that do nothing, which a page does not tell: its few bytes are for what is met more often. */
function idleBeside({ selector, trigger, oncePer }: Settings): readonly string[] {
  return [
    selector &&
      trigger &&
      !/^(?:click|visible)$/.test(trigger) &&
      `selector="${selector}" does nothing with trigger="${trigger}". Use trigger="click" or "visible".`,
    oncePer &&
      /[,;|]/.test(oncePer) &&
      `once-per="${oncePer}" does nothing: it takes names with spaces between them, such as "order visit".`,
  ].filter((sentence) => typeof sentence === 'string')
}

/** On the script tag an option without `data-` is no option. `event` has a meaning of its own there in HTML. */
function bareOptions(
  { attributes, attributePlaces, place }: Tag,
  kind: WayOfAsking['kind'],
): readonly LocatedFinding[] {
  if (kind !== 'script') return []
  return [...attributes.keys()]
    .filter((name) => (Object.hasOwn(options, name) && name !== 'event') || name.startsWith('context-'))
    .map((name) =>
      finding(
        'option',
        'error',
        attributePlaces.get(name) ?? place,
        `“${name}” does nothing on a script tag. Did you mean “data-${name}”?`,
      ),
    )
}

/** What stands in the page and does nothing there. */
function strays(tags: readonly Tag[], ways: readonly WayOfAsking[]): readonly LocatedFinding[] {
  const scripts = ways.filter(({ kind }) => kind === 'script')
  return [
    ...scripts
      .slice(1)
      .map(({ tag }) =>
        finding(
          'option',
          'warning',
          tag.place,
          'the script is on this page twice; the first one counts. Put all ids into one data-prompt.',
        ),
      ),
    ...ways.flatMap(({ tag, kind, entries }) => {
      const id = tag.attributes.get('data-earshot')
      if (kind === 'element' && !id?.trim())
        return [
          finding('option', 'error', tag.place, 'This asks nothing. Name a prompt in data-earshot="…".'),
        ]
      const asks =
        tag.attributes.has('name') ||
        entries.some(({ name }) => name === 'prompt' || name === 'question') ||
        tag.children.some((child) => typeof child !== 'string' && child.name === 'earshot-question')
      return kind === 'prompt' && !asks
        ? [
            finding(
              'option',
              'error',
              tag.place,
              '<earshot-prompt> asks nothing. Give it prompt="how-did-we-do", question="…" or <earshot-question> elements.',
            ),
          ]
        : []
    }),
    ...tags
      .filter(
        ({ name, parent }) =>
          (name === 'earshot-question' && parent?.name !== 'earshot-prompt') ||
          (name === 'earshot-option' && parent?.name !== 'earshot-question'),
      )
      .map(({ name, place }) =>
        finding(
          'option',
          'error',
          place,
          `<${name}> does nothing here: it must stand directly in <${name === 'earshot-option' ? 'earshot-question' : 'earshot-prompt'}>.`,
        ),
      ),
  ]
}

/** Prompts that are named and that nobody has defined. */
function unknownNames(
  { tag, kind, entries }: WayOfAsking,
  ids: readonly string[],
  readyMade: readonly string[] | undefined,
): readonly LocatedFinding[] {
  if (!readyMade) return []
  const named = entries.flatMap(({ name, value, place }) =>
    name === 'prompt' ? value.split(/\s+/).map((id) => ({ id, place })) : [],
  )
  const own = tag.attributes.get('data-earshot')
  const place = tag.attributePlaces.get('data-earshot') ?? tag.place
  return [...named, ...(kind === 'element' && own ? [{ id: own, place }] : [])].flatMap((item) =>
    !item.id || [...ids, ...readyMade].includes(item.id) || entries.some(({ name }) => name === 'question')
      ? []
      : [finding('option', 'error', item.place, unknownPrompt(item.id, ids, readyMade))],
  )
}

function blockFindings(html: string, block: Tag, site: Site): readonly LocatedFinding[] {
  if (block.attributes.get('type') !== 'application/json')
    return [
      finding('option', 'error', block.place, 'This block is not read. Give it type="application/json".'),
    ]
  const { line, column, offset } = block.inside
  // The words of a script stand in the page as they are.
  const text = html.slice(offset, offset + wordsOf(block).length)
  const findings = lintJson(text, site)
  return findings.map(({ fix: _, ...item }) => ({
    ...item,
    line: item.line + line - 1,
    column: item.line === 1 ? item.column + column - 1 : item.column,
  }))
}

function definitionFindings(
  way: WayOfAsking,
  { value, settings, placeOf }: MarkupDefinition,
  site: Site,
): readonly LocatedFinding[] {
  const parsed = parsePrompt(value)
  const flaws =
    parsed.status === 'ok' ? lintPrompt(asked(way, rawPrompt(parsed.prompt, value), settings), site) : []
  return [...issuesOf(parsed), ...flaws].map(({ fix: _, ...item }) => {
    const { line, column } = placeOf(item.path)
    return { ...item, line, column, ...(parsed.status === 'ok' && { prompt: parsed.prompt.id }) }
  })
}

/** A prompt as the page asks it. What is shown in its place, at a click or at a touch does not open itself. */
function asked({ kind }: WayOfAsking, prompt: Prompt, settings: Settings): Prompt {
  const whole = promptWith(prompt, settings)
  const { display = kind === 'script' ? 'popover' : 'inline' } = settings
  const stays = /^(?:tab|kiosk)$/.test(display) || (kind !== 'script' && /^(?:inline|page)$/.test(display))
  return stays ? { ...whole, trigger: [] } : whole
}

/** Nothing but what the markup itself shows. */
const nobody: Prompt = { id: 'page', title: 'Page', questions: [], thanks: [{ text: 'Thank you.' }] }

function renderedFindings(html: string, site: Site): readonly LocatedFinding[] {
  return lintPrompt(nobody, { ...site, markup: html }).flatMap(({ fix: _, ...item }) => {
    const [, line, column] = /^markup:(\d+):(\d+)$/.exec(item.path) ?? []
    return line && column ? [{ ...item, line: Number(line), column: Number(column) }] : []
  })
}
