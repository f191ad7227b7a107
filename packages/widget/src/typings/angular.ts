import type { EarshotPromptElement } from './prompt-element.ts'

/**
 * Our elements in the templates of Angular, once `@earshot/widget/angular` is imported anywhere in the program, and
 * `CUSTOM_ELEMENTS_SCHEMA` in the component. Angular checks no attributes of elements that are not its own; what gets its
 * type from here is a reference to one, such as `#prompt` or `viewChild`, and what it is told by `addEventListener`.
 */
export type { EarshotPromptElement }
