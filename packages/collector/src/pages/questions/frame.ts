import type { Question } from '@earshot/core/question'
import { type Html, html } from '../html.ts'
import { inLanguage } from '../in-language.ts'
import type { Field } from './question-form.ts'

type Framed = Pick<Question, 'id' | 'text' | 'help' | 'required'>

export interface Frame {
  readonly field: Field
  readonly body: Html | readonly Html[]
}

/** Where links and labels find the question. */
export function questionId({ id }: Pick<Question, 'id'>): string {
  return `q-${id}`
}

/** A question with several controls. `role` is `radiogroup` where only one of them can be chosen. */
export function groupFrame(
  question: Framed,
  { field, body, role }: Frame & { role: 'radiogroup' | 'group' },
): Html {
  const { problem } = field
  const required = role === 'radiogroup' && question.required && html` aria-required="true"`
  const invalid = role === 'radiogroup' && problem && html` aria-invalid="true"`
  return html`<fieldset class="question" id="${questionId(question)}" role="${role}"${described(question, problem)}${required}${invalid}${asked(field)}>
<legend>${question.text}${optionalMark(question, field)}</legend>
${notes(question, field)}
${body}
</fieldset>`
}

/** A question with one control, whose id is `questionId`. */
export function labelFrame(question: Framed, { field, body }: Frame): Html {
  return html`<div class="question"${asked(field)}>
<label class="legend" for="${questionId(question)}">${question.text}${optionalMark(question, field)}</label>
${notes(question, field)}
${body}
</div>`
}

/** The attributes that tie a control to its help, to what is wrong, and to another part of the page. */
export function described(question: Framed, problem: string | undefined, part?: string): Html {
  const id = questionId(question)
  const ids = [part, question.help && `${id}-help`, problem && `${id}-problem`]
  const text = ids.filter(Boolean).join(' ')
  return text ? html` aria-describedby="${text}"` : html``
}

/** `aria-invalid` and `aria-required` for a single control. */
export function state(question: Framed, problem: string | undefined): Html {
  return html`${question.required && html` aria-required="true"`}${problem && html` aria-invalid="true"`}`
}

/** The mark of a question in another language than the page. */
export function asked({ locale, speech }: Field): Html | undefined {
  return inLanguage(locale, speech.locale)
}

/** The mark of what the page itself says inside a question. */
export function ours({ locale, speech }: Field): Html | undefined {
  return inLanguage(speech.locale, locale)
}

function optionalMark({ required }: Framed, field: Field): Html | false {
  return !required && html` <span class="optional"${ours(field)}>${field.speech.messages.optional}</span>`
}

function notes(question: Framed, field: Field): Html {
  const { problem } = field
  const id = questionId(question)
  return html`${question.help && html`<p class="help" id="${id}-help">${question.help}</p>`}
${problem && html`<p class="problem" id="${id}-problem"${ours(field)}>${problem}</p>`}`
}
