import type { ContactField } from '@earshot/core/question'
import { type Html, html } from '../html.ts'
import { groupFrame, ours } from './frame.ts'
import type { FormProblem } from './problem-words.ts'
import { fieldName, postedText, type QuestionForm, type QuestionOf } from './question-form.ts'

const allFields: readonly ContactField[] = ['name', 'email', 'phone']

const kinds: Readonly<Record<ContactField, Html>> = {
  name: html` type="text" autocomplete="name"`,
  email: html` type="email" inputmode="email" autocomplete="email"`,
  phone: html` type="tel" inputmode="tel" autocomplete="tel"`,
}

/** `contact` means that there is neither an e-mail address nor a phone number. */
function isWrong(field: ContactField, code: FormProblem | undefined): boolean {
  return field === code || (code === 'contact' && field !== 'name')
}

export const contactForm: QuestionForm<QuestionOf<'contact'>> = {
  render: (question, one) => {
    const { posted, code, speech } = one
    const lines = (question.fields ?? allFields).map((field) => {
      const name = fieldName(question, field)
      return html`<p class="line"><label for="${name}"${ours(one)}>${speech.messages[field]}</label>
<input${kinds[field]} id="${name}" name="${name}" value="${posted.get(name) ?? ''}" maxlength="200"${isWrong(field, code) && html` aria-invalid="true"`}></p>`
    })
    const box = fieldName(question, 'consent')
    const consent =
      question.consent &&
      html`<label class="tile"><input type="checkbox" name="${box}" value="yes"${posted.has(box) && html` checked`}${code === 'consent' && html` aria-invalid="true"`}><span>${question.consent}</span></label>`
    return groupFrame(question, { role: 'group', field: one, body: html`${lines}${consent}` })
  },
  read: (question, posted) => {
    const fields = (question.fields ?? allFields).map((field) => [
      field,
      postedText(posted, fieldName(question, field)),
    ])
    return { value: { ...Object.fromEntries(fields), consent: posted.has(fieldName(question, 'consent')) } }
  },
  fill: (question, { value }) => {
    const given = new Map(typeof value === 'object' && value !== null ? Object.entries(value) : [])
    return [...allFields, 'consent'].flatMap((part) => {
      const text = given.get(part) === true ? 'yes' : given.get(part)
      return typeof text === 'string' ? [[fieldName(question, part), text] as const] : []
    })
  },
}
