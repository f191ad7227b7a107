import type { CaseDeed, ContactWay } from './case.ts'

/** So much may be written into one field. */
export const mostLetters = 4_000
const ways: readonly ContactWay[] = ['phone', 'mail', 'in-person', 'link']

/** All that can be done to a case by a form. */
export const deeds = [
  'took',
  'contacted',
  'noted',
  'traced',
  'resolved',
  'looked-at',
  'spam',
  'not-spam',
] as const

/** What a form of the case page asks for, or `undefined` where it is none of them. */
export function readDeed(form: URLSearchParams): CaseDeed | undefined {
  const field = (name: string): string => (form.get(name) ?? '').slice(0, mostLetters).trim()
  const way = ways.find((item) => item === field('way'))
  switch (form.get('deed')) {
    case 'took':
      return {
        type: 'took',
        owner: field('owner').slice(0, 100),
        ...(form.has('from') && { from: field('from') }),
      }
    case 'contacted':
      return way && { type: 'contacted', way, words: field('words') }
    case 'noted':
      return { type: 'noted', words: field('words') }
    case 'traced':
      return { type: 'traced', team: field('team').slice(0, 100), words: field('words') }
    case 'resolved':
      return {
        type: 'resolved',
        answer: field('answer'),
        cause: field('cause'),
        change: field('change'),
        ...(field('ways') && { ways: field('ways') }),
      }
    case 'looked-at':
      return { type: 'looked-at', cause: field('cause'), change: field('change') }
    case 'spam':
      return { type: 'spam', why: field('why') }
    case 'not-spam':
      return { type: 'not-spam' }
    default:
      return undefined
  }
}
