import type { HTMLAttributes } from 'vue'
import type { AttributesByElement, PromptListeners } from './prompt-element.ts'

/** Our elements in the templates and the JSX of Vue, once `@earshot/widget/vue` is imported anywhere in the program. */
type Elements = {
  readonly [Name in keyof AttributesByElement]: Omit<HTMLAttributes, keyof AttributesByElement[Name]> &
    AttributesByElement[Name] &
    PromptListeners<'onEarshot:'>
}

declare module 'vue' {
  interface IntrinsicElementAttributes extends Elements {}
}
