import type { HTMLAttributes } from 'svelte/elements'
import type { AttributesByElement, NoListener, PromptListeners } from './prompt-element.ts'

/** Our elements in the templates of Svelte 5, once `@earshot/widget/svelte` is imported anywhere in the program. */
type Elements = {
  readonly [Name in keyof AttributesByElement]: Omit<
    HTMLAttributes<HTMLElementTagNameMap[Name]>,
    keyof AttributesByElement[Name]
  > &
    AttributesByElement[Name] &
    NoListener &
    PromptListeners<'onearshot:'>
}

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Elements {}
}
