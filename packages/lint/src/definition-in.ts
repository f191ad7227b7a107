import { options, readOptions, settingName } from '@earshot/core/options'
import { promptFromMarkup } from '@earshot/core/prompt-from-markup'
import { promptFromQuestion } from '@earshot/core/prompt-from-question'
import type { Settings } from '@earshot/core/settings'
import { type Place, type Tag, wordsOf } from './markup-tree.ts'
import type { WayOfAsking } from './ways-of-asking.ts'

/** A definition that is written down in a page's markup. */
export interface MarkupDefinition {
  readonly id: string
  readonly value: unknown
  /** What is set around it. */
  readonly settings: Settings
  /** Where a part of it is written. */
  readonly placeOf: (path: string) => Place
}

/**
 * The definition that an element writes down, with `<earshot-question>` children or with the option `question`;
 * `undefined` where it only names a prompt.
 *
 * @param exists - whether there is a definition of this id elsewhere
 */
export function definitionIn(
  way: WayOfAsking,
  exists: (id: string) => boolean,
): MarkupDefinition | undefined {
  const { settings } = readOptions(way.entries.map(({ name, value }) => [name, value]))
  const { tag } = way
  const questions = childrenOf(tag, 'earshot-question')
  const named = tag.attributes.get('name') ?? tag.attributes.get('data-earshot') ?? settings.prompt?.[0]
  const id = named || 'page'
  const entryPlace = (path: string): Place | undefined =>
    way.entries.find(({ name }) => (options[name]?.[1] ?? settingName(name)) === path)?.place
  if (way.kind === 'prompt' && questions.length) {
    return {
      id,
      value: promptFromMarkup({
        id,
        title: tag.attributes.get('title'),
        purpose: tag.attributes.get('purpose'),
        questions: questions.map((question) => ({
          attributes: [...question.attributes],
          text: wordsOf(question, 'earshot-option'),
          options: childrenOf(question, 'earshot-option').map((option) => ({
            id: option.attributes.get('id') ?? '',
            text: wordsOf(option),
            other: option.attributes.has('other'),
            none: option.attributes.has('none'),
          })),
        })),
      }),
      settings,
      placeOf: (path) =>
        placeIn(questions, path) ?? entryPlace(path) ?? tag.attributePlaces.get(path) ?? tag.place,
    }
  }
  // A question put before a prompt that stands elsewhere is one of its own only where that prompt does not exist.
  if (!settings.question || (named && exists(named))) return undefined
  return {
    id,
    value: promptFromQuestion(id, settings),
    settings,
    placeOf: (path) =>
      entryPlace(path) ??
      entryPlace(/scale$/.test(path) ? 'scale' : /^(?:title|questions)/.test(path) ? 'question' : path) ??
      tag.place,
  }
}

/** `questions[1].notApplicable` stands in the attribute `not-applicable` of the second question. */
function placeIn(questions: readonly Tag[], path: string): Place | undefined {
  const [, index = '', field = ''] = /^questions\[(\d+)\]\.?(\w*)/.exec(path) ?? []
  const question = index ? questions[Number(index)] : undefined
  const attribute = field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return question && (question.attributePlaces.get(attribute) ?? question.place)
}

function childrenOf({ children }: Tag, name: string): readonly Tag[] {
  return children.flatMap((child) => (typeof child !== 'string' && child.name === name ? [child] : []))
}
