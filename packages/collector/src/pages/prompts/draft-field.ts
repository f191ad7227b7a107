import type { DraftFinding } from '../../drafts/check-draft.ts'
import type { Choice, DraftField } from '../../drafts/draft-fields.ts'
import { type Html, html } from '../html.ts'

/** A field of the builder with what the lint says of it. `live` parts are renewed by the script while somebody types. */
export function draftField(field: DraftField, findings: readonly DraftFinding[]): Html {
  const { name, label, kind, hint } = field
  const id = idOf(name)
  const found = findings.filter((item) => item.field === name)
  const isWrong = found.some(({ level }) => level === 'error')
  const marks = html` id="${id}" name="${name}" aria-describedby="${hint && html`${id}-hint `}${id}-says"${isWrong && html` aria-invalid="true"`}`
  const notes = html`${hint && html`<p class="help" id="${id}-hint">${hint}</p>`}
<ul class="says" id="${id}-says" data-live>${found.map(finding)}</ul>`
  if (kind === 'tick') {
    return html`<div class="field"><label class="box"><input type="checkbox" value="on"${marks}${field.value && html` checked`}> ${label}</label>${notes}</div>`
  }
  return html`<div class="field"><label for="${id}">${label}</label>${control(field, marks)}${notes}</div>`
}

function control({ kind, value }: DraftField, marks: Html): Html {
  if (kind === 'line') return html`<input type="text" autocomplete="off"${marks} value="${value}">`
  if (kind === 'long')
    return html`<textarea rows="${Math.min(11, Math.max(2, value.split('\n').length))}"${marks}>${`\n${value}`}</textarea>`
  return html`<select${marks}>${typeof kind === 'string' ? '' : options(kind, value)}</select>`
}

/** The choices of a list, one of them chosen. */
export function options(choices: readonly Choice[], value: string): readonly Html[] {
  return choices.map(
    (choice) =>
      html`<option value="${choice.value}"${choice.value === value && html` selected`}>${choice.label}</option>`,
  )
}

const levels = { error: 'Must be mended', warning: 'Better otherwise', note: 'Good to know' } as const

/** One finding; the level stands in words, not in colour alone. */
export function finding({ level, message }: DraftFinding): Html {
  return html`<li class="${level}"><b>${levels[level]}:</b> ${message}</li>`
}

const idOf = (name: string): string => `f-${name.replace(/[^a-z0-9]+/gi, '-').replace(/-$/, '')}`
