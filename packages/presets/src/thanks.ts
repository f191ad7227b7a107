import type { Thanks } from '@earshot/core/prompt'

/** The closing words after criticism. */
export const toCriticism = 'Thank you for telling us. This helps us to get better.'
/** The closing words after praise. */
export const toPraise = 'Thank you. We will tell the team.'
/** The closing words whatever was said. */
export const toAnyone = 'Thank you. We read every answer.'

/** For staff and vendors, whose small groups are hidden. */
export const toFew = 'Thank you. We show results only when five or more people have answered.'

/** A date by which a person will get in touch is promised only where the page gives one as `context.due`. */
export const toContact: Thanks = {
  when: "may = 'yes' and context.due",
  text: 'Thank you for telling us. A person will contact you by {context.due}.',
}

/** The closing words of a prompt that asks whether the person may be contacted. */
export function thanksAfter(criticism: string, praise: string): readonly Thanks[] {
  return [
    toContact,
    { when: criticism, text: toCriticism },
    { when: praise, text: toPraise },
    { text: toAnyone },
  ]
}
