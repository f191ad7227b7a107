import { example, open, rating } from '../example.ts'
import { questionsOf } from '../questions-of.ts'
import { pointerTo } from '../replacing.ts'
import type { Rule } from '../rule.ts'

const role =
  '(?:(?:security|life) ?)?guards?|porters?|sommeliers?|baristas?|stylists?|hairdressers?|barbers?|instructors?|coaches|coach|tutors?|librarians?|ushers?|attendants?|stewards?|plumbers?|electricians?|surgeons?|midwi(?:fe|ves)|vets?|opticians?|lawyers?|lecturers?|valets?|butlers?|managers?|supervisors?|representatives?|waiters?|waitress(?:es)?|servers?|bartenders?|hosts?|receptionists?|concierge|cashiers?|clerks?|sales ?(?:person|people|staff)|drivers?|couriers?|technicians?|mechanics?|doctors?|nurses?|dentists?|therapists?|pharmacists?|guides?|teachers?|trainers?|agents?|advisers?|advisors?|consultants?|officers?|case ?workers?|cleaners?|housekeep(?:ers?|ing)|room service|support (?:team|staff|person|people)|(?:front|service|info(?:rmation)?) desk|call cent(?:er|re)|help ?desk|hotline|chat ?bot|live chat'

/** The person is what is rated. "Your visit to the dentist" and "the doctor who saw you" were plainly met. */
const assumed = new RegExp(
  String.raw`\b(?:how|were?|was|did|do|does|is|are|rate)\b[^?.,]{0,40}?(?<!\b(?:to|with|from|at|by|of) )\b(?:the|our|your) (?:\p{L}+ )?(?:${role})\b(?! (?:who|whom|that|you|books?|tours?|desks?|apps?|pages?|station|stand)\b)`,
  'iu',
)

/** A row of a matrix that is nothing but such a person: "The nurse". */
const rowOfOne = new RegExp(String.raw`^(?:(?:the|our|your) )?(?:\p{L}+ )?(?:${role})$`, 'iu')

/** Rates a person or a desk that not everybody met, without a way to say so. */
export const assumedContact: Rule = {
  id: 'W-13',
  level: 'warning',
  reason:
    'Who had no waiter must invent an answer (wrong presupposition: QUAID; inappropriate assumption: QAS-99). “Does not fit” keeps it out of the score.',
  reads: 'en',
  bad: example([rating('How was the waiter?'), open]),
  good: example([{ ...rating('How was the waiter?'), notApplicable: 'Does not fit' }, open]),
  check: (prompt) =>
    questionsOf(prompt, 'rating', 'matrix').flatMap(({ question, path }) => {
      const { notApplicable, when } = question
      const rows = question.type === 'matrix' ? question.rows : []
      const isAssumed = assumed.test(question.text) || rows.some(({ text }) => rowOfOne.test(text))
      // A condition may already know that there was one.
      if (notApplicable !== undefined || when !== undefined || !isAssumed) return []
      return [
        {
          path,
          message: 'Not everybody met this person. Give "notApplicable": "Does not fit".',
          fix: [{ op: 'add', path: `${pointerTo(path)}/notApplicable`, value: 'Does not fit' }],
        },
      ]
    }),
}
