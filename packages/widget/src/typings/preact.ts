import type { HTMLAttributes } from 'preact'
import type { AttributesByElement, NoListener, PromptListeners } from './prompt-element.ts'

/** Our elements in the JSX of Preact, once `@earshot/widget/preact` is imported anywhere in the program. */
type Elements = {
  readonly [Name in keyof AttributesByElement]: Omit<
    HTMLAttributes<HTMLElementTagNameMap[Name]>,
    keyof AttributesByElement[Name]
  > &
    AttributesByElement[Name] &
    NoListener &
    PromptListeners<'onearshot:'>
}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
