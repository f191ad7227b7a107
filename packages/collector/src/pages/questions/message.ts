import { html } from '../html.ts'
import type { QuestionForm, QuestionOf } from './question-form.ts'

/** A text that asks nothing. Its link opens beside the form, so that nothing typed is lost. */
export const messageForm: QuestionForm<QuestionOf<'message'>> = {
  render: ({ text, help, link }) => {
    const safe = link && /^https?:\/\//i.test(link.url)
    return html`<div class="question">
<p class="legend">${text}</p>
${help && html`<p class="help">${help}</p>`}
${safe && html`<p><a href="${link.url}" target="_blank" rel="noopener noreferrer">${link.text}</a></p>`}
</div>`
  },
  read: () => ({ value: undefined }),
}
