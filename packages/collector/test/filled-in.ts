import { type Question, scalePoints } from '@earshot/core/question'

/** What a person puts into the fields of a question, by the ends of their names: nothing for a question left open. */
export type Filled = Readonly<Record<string, string | readonly string[]>>

const texts = { email: 'kim@mail.example', phone: '+49 151 234567', number: '3', plain: 'Nobody called.' }

/** The first or the last of everything that is offered, or a text. */
export function filledIn(question: Question, which: 'first' | 'last'): Filled {
  const at = which === 'first' ? 0 : -1
  const { id } = question
  switch (question.type) {
    case 'rating':
      return { [id]: `${scalePoints(question.scale).at(at)?.value}` }
    case 'choice':
    case 'choices':
      return { [id]: question.options.at(at)?.id ?? '' }
    case 'text':
      return { [id]: texts[question.form ?? 'plain'] }
    case 'contact':
      return { [`${id}.email`]: texts.email, ...(question.consent && { [`${id}.consent`]: 'yes' }) }
    case 'matrix':
      return Object.fromEntries(
        question.rows.map((row) => [`${id}.${row.id}`, `${scalePoints(question.scale).at(at)?.value}`]),
      )
    case 'ranking': {
      const places = question.options.map((_, index) => `${index + 1}`)
      if (which === 'last') places.reverse()
      return Object.fromEntries(
        question.options.map((option, index) => [`${id}.${option.id}`, places[index] ?? '']),
      )
    }
    case 'number':
      return { [id]: `${(which === 'first' ? question.min : question.max) ?? 3}` }
    case 'date':
      return { [id]: (which === 'first' ? question.min : question.max) ?? '2026-11-20' }
    case 'consent':
      return { [id]: 'yes' }
    case 'message':
      return {}
  }
}
