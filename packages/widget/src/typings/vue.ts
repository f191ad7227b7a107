import type { HTMLAttributes } from 'vue'
import type { AttributesByElement, CamelCase, PromptListeners } from './prompt-element.ts'

/** Our elements in the templates and the JSX of Vue, once `@earshot/widget/vue` is imported anywhere in the program. */
type Elements = {
  readonly [Name in keyof AttributesByElement]: Omit<HTMLAttributes, keyof AttributesByElement[Name]> &
    AttributesByElement[Name] &
    PromptListeners<'onEarshot:'>
}

/** Templates look a name that HTML does not have up among the components, and its attributes in camel case. */
type Components = {
  readonly [Name in keyof Elements]: new () => {
    readonly $props: Elements[Name] & {
      readonly [Key in keyof AttributesByElement[Name] as CamelCase<Key>]: AttributesByElement[Name][Key]
    }
  }
}

declare module 'vue' {
  interface IntrinsicElementAttributes extends Elements {}
  interface GlobalComponents extends Components {}
}
