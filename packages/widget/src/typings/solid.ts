import type { JSX as Solid } from 'solid-js'
import type { AttributesByElement, NoListener } from './prompt-element.ts'

/**
 * Our elements in the JSX of Solid, once `@earshot/widget/solid` is imported anywhere in the program. Solid sets what is
 * computed as a property; `attr:` in front of a name makes it an attribute.
 */
type Elements = {
  readonly [Name in keyof AttributesByElement]: Omit<
    Solid.HTMLAttributes<HTMLElementTagNameMap[Name]>,
    keyof AttributesByElement[Name]
  > &
    AttributesByElement[Name] &
    NoListener & {
      readonly [Key in keyof AttributesByElement[Name] as `attr:${Key & string}`]: AttributesByElement[Name][Key]
    }
}

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
