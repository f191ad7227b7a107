import type { Thanks } from '@earshot/core/prompt'

/**
 * The closing words of a prompt with a block after criticism. A date by which a person will get in touch is promised
 * only where the page gives one as `context.due`.
 */
export function thanksAfter(criticism: string, top: string): readonly Thanks[] {
  return [
    {
      when: `(${criticism}) and may = 'yes' and context.due`,
      text: 'Thank you for telling us. A person will contact you by {context.due}.',
    },
    { when: criticism, text: 'Thank you for telling us. This helps us to get better.' },
    { when: top, text: 'Thank you. We will tell the team.' },
    { text: 'Thank you. We read every answer.' },
  ]
}
