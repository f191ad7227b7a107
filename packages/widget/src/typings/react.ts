import type { DetailedHTMLProps, HTMLAttributes } from 'react'
import type { AttributesByElement, PromptListeners } from './prompt-element.ts'

/** Our elements in the JSX of React 19, once `@earshot/widget/react` is imported anywhere in the program. */
type Elements = {
  readonly [Name in keyof AttributesByElement]: Omit<
    DetailedHTMLProps<HTMLAttributes<HTMLElementTagNameMap[Name]>, HTMLElementTagNameMap[Name]>,
    keyof AttributesByElement[Name]
  > &
    AttributesByElement[Name] &
    PromptListeners<'onearshot:'>
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
