import { html } from '../html.ts'
import { asked } from './frame.ts'
import type { QuestionForm, QuestionOf } from './question-form.ts'

/**
 * A text that asks nothing. Its link opens beside the form, so that nothing typed is lost. A path of the site that asks
 * would lead nowhere here, so it is left out.
 */
export const messageForm: QuestionForm<QuestionOf<'message'>> = {
  render: ({ text, help, link }, field) => {
    const safe = link && /^(https?:\/\/|mailto:|tel:)/i.test(link.url)
    return html`<div class="question"${asked(field)}>
<p class="legend">${text}</p>
${help && html`<p class="help">${help}</p>`}
${safe && html`<p><a href="${link.url}" target="_blank" rel="noopener noreferrer">${link.text}</a></p>`}
</div>`
  },
  read: () => ({ value: undefined }),
  fill: () => [],
}
