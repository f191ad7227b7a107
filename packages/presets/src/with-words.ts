import type { Prompt } from '@earshot/core/prompt'

/** What a place calls those it serves, itself and what it does. */
export interface Words {
  /** One of those who are served: `guest`. */
  readonly customer: string
  /** Several of them: `guests`. */
  readonly customers: string
  /** With its article: `a guest`. */
  readonly aCustomer: string
  /** `our company`, or a name. */
  readonly company: string
  /** What is rated: `our service`, `your stay`. */
  readonly thing: string
  /** The kind of place: `place`, `hotel`, `clinic`. */
  readonly place: string
}

/** Whom a prompt can speak of in place of customers. */
export type WordSetName = 'customer' | 'guest' | 'citizen' | 'patient' | 'member'

/** The sets that have a name. */
export const wordSets: Readonly<Record<WordSetName, Pick<Words, 'customer' | 'customers' | 'aCustomer'>>> = {
  customer: { customer: 'customer', customers: 'customers', aCustomer: 'a customer' },
  guest: { customer: 'guest', customers: 'guests', aCustomer: 'a guest' },
  citizen: { customer: 'citizen', customers: 'citizens', aCustomer: 'a citizen' },
  patient: { customer: 'patient', customers: 'patients', aCustomer: 'a patient' },
  member: { customer: 'member', customers: 'members', aCustomer: 'a member' },
}

/** The words that the presets are written in. */
const shipped: Words = {
  ...wordSets.customer,
  company: 'our company',
  thing: 'our service',
  place: 'place',
}

/** Every text of the presets that speaks of one of them. */
const texts = [
  'How often do we act before the {customer} has to ask?',
  'How often do we put the {customer} first?',
  'How often do we do more than the {customer} expects?',
  'How often do you have what you need to help {aCustomer}?',
  'Can you see how your work helps our {customers}?',
  'How likely is it that you would recommend {company} to a friend or colleague?',
  '{company} made it easy for me to handle my issue.',
  'How happy or unhappy are you with {thing}?',
  'How satisfied or dissatisfied are you with {thing}?',
  'How often should a good {place} do what it said it would do?',
  'How often should a good {place} help you fast?',
  'How often should a good {place} know what it is doing?',
  'How often should a good {place} care about you?',
  'How often should a good {place} look clean?',
]

/**
 * A preset in the words of a place: the nouns of a named set, or any words of its own. Texts that speak of none of them
 * stay as they are, and so do translations: the words are English. Do it once, on the preset itself; the result is a
 * version of its own.
 *
 * @example withWords(careQuotient, 'patient')
 * @example withWords(recommend, { company: 'Café Luna' })
 */
export function withWords(prompt: Prompt, words: WordSetName | Partial<Words>): Prompt {
  const wanted: Words = { ...shipped, ...(typeof words === 'string' ? wordSets[words] : words) }
  const said = new Map(texts.map((text) => [filled(text, shipped), filled(text, wanted)]))
  return {
    ...prompt,
    questions: prompt.questions.map((question) => ({
      ...question,
      text: said.get(question.text) ?? question.text,
    })),
  }
}

/** A sentence begins with a capital letter, whatever word stands there. */
function filled(text: string, words: Words): string {
  const full = text.replace(/\{(\w+)\}/g, (_, name: keyof Words) => words[name])
  return `${full.charAt(0).toUpperCase()}${full.slice(1)}`
}
