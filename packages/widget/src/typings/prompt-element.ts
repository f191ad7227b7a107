import type { FlagText, OptionAttributes, QuestionAttributes } from '@earshot/core/markup-attributes'
import type { EarshotEvents } from '../news.ts'

export type { OptionAttributes, QuestionAttributes } from '@earshot/core/markup-attributes'

/** Attributes of `<earshot-prompt>` in a template: its options, and what it has of its own. */
export type PromptAttributes = OptionAttributes & {
  /** The id of a prompt whose questions stand in the element. */
  readonly name?: string | undefined
  /** Why you ask, in the reader's words. */
  readonly purpose?: string | undefined
}

/** Attributes of `<earshot-option>`. */
export interface ChoiceAttributes {
  /** A line of text belongs to it. */
  readonly other?: FlagText | undefined
  /** It excludes the others. */
  readonly none?: FlagText | undefined
}

/** What each of our elements takes in a template, by its name. */
export interface AttributesByElement {
  readonly 'earshot-prompt': PromptAttributes & {
    /** The same as `once-per`, which some frameworks take for a listener, because it begins with “on”. */
    readonly 'data-earshot-once-per'?: string | undefined
  }
  readonly 'earshot-question': QuestionAttributes
  readonly 'earshot-option': ChoiceAttributes
}

/** For frameworks that take every name that begins with “on” for a listener. */
export interface NoListener {
  /** Write `data-earshot-once-per`. */
  readonly 'once-per'?: never
}

/** `once-per` as a property is `oncePer`. */
export type CamelCase<Name> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<CamelCase<Rest>>}`
  : Name

/** The element. Its options can also be set as properties, before it stands in the page. */
export type EarshotPromptElement = HTMLElement & {
  -readonly [Name in keyof OptionAttributes as CamelCase<Name>]?: OptionAttributes[Name]
}

/** Listeners as templates write them, such as `onearshot:submitted` with the prefix `on`. */
export type PromptListeners<Prefix extends string> = {
  readonly [Name in keyof EarshotEvents as `${Prefix}${Name}`]?:
    | ((event: CustomEvent<EarshotEvents[Name]>) => unknown)
    | undefined
}

/** The DOM events of prompts: they bubble from where a prompt stands up to the document. */
export type PromptEventMap = {
  [Name in keyof EarshotEvents as `earshot:${Name}`]: CustomEvent<EarshotEvents[Name]>
}

declare global {
  interface HTMLElementTagNameMap {
    'earshot-prompt': EarshotPromptElement
    'earshot-question': HTMLElement
    'earshot-option': HTMLElement
  }
  interface HTMLElementEventMap extends PromptEventMap {}
  interface DocumentEventMap extends PromptEventMap {}
}
