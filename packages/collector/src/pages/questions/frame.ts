import { en } from '@earshot/core/messages/en'
import type { Question } from '@earshot/core/question'
import { type Html, html } from '../html.ts'

type Framed = Pick<Question, 'id' | 'text' | 'help' | 'required'>

export interface Frame {
  readonly problem: string | undefined
  readonly body: Html | readonly Html[]
}

/** Where links and labels find the question. */
export function questionId({ id }: Pick<Question, 'id'>): string {
  return `q-${id}`
}

/** A question with several controls. `role` is `radiogroup` where only one of them can be chosen. */
export function groupFrame(
  question: Framed,
  { problem, body, role }: Frame & { role: 'radiogroup' | 'group' },
): Html {
  const required = role === 'radiogroup' && question.required && html` aria-required="true"`
  const invalid = role === 'radiogroup' && problem && html` aria-invalid="true"`
  return html`<fieldset class="question" id="${questionId(question)}" role="${role}"${described(question, problem)}${required}${invalid}>
<legend>${question.text}${optionalMark(question)}</legend>
${notes(question, problem)}
${body}
</fieldset>`
}

/** A question with one control, whose id is `questionId`. */
export function labelFrame(question: Framed, { problem, body }: Frame): Html {
  return html`<div class="question">
<label class="legend" for="${questionId(question)}">${question.text}${optionalMark(question)}</label>
${notes(question, problem)}
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

function optionalMark({ required }: Framed): Html | false {
  return !required && html` <span class="optional">${en.optional}</span>`
}

function notes(question: Framed, problem: string | undefined): Html {
  const id = questionId(question)
  return html`${question.help && html`<p class="help" id="${id}-help">${question.help}</p>`}
${problem && html`<p class="problem" id="${id}-problem">${problem}</p>`}`
}
