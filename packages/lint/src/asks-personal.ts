import type { Question } from '@earshot/core/question'

const facts =
  '(?:(?:full |first |last |family |given )?name|(?:(?:private|work|home|postal|street|e-?mail) )?address|e-?mail|(?:(?:mobile|cell|tele)?phone|mobile)(?: number)?|date of birth|birth ?(?:day|date))'

/** At the start, so that "Was your name right on the cup?" asks for no name. */
const asked = new RegExp(
  String.raw`^(?:(?:and )?(?:what|when) (?:is|are|was)|please (?:give|enter|leave|write|tell)(?: us)?|(?:may|can) we have|tell us|give us|enter|leave)?\s*your ${facts}(?: and (?:your )?${facts})?\s*[?.:]?$|^(?:when|where) were you born\b`,
  'iu',
)

/** What says something of the person and not of the visit. */
const aboutPerson =
  /^how old are you\b|\byour (?:age(?: group)?|gender|sex|income|ethnic \w+|ethnicity|religion|nationality|marital status)\s*\?|^(?:what|which) (?:gender|sex|age group) are you\b/iu

/** Whether a question asks who somebody is or how to reach them: by its type and form, and, in English, by its words. */
export function asksForPerson(question: Question): boolean {
  const { type, text } = question
  if (type === 'contact') return true
  if (type === 'text' && (question.form === 'email' || question.form === 'phone')) return true
  return (type === 'text' || type === 'date' || type === 'number') && asked.test(text.trim())
}

/** The same, and what tells of the person: age, sex, income. */
export function asksOfPerson(question: Question): boolean {
  return (
    asksForPerson(question) ||
    (question.type !== 'message' && question.type !== 'consent' && aboutPerson.test(question.text.trim()))
  )
}
