import { explore } from './explore.ts'
import { thanks } from './thanks.ts'

/** `how-did-we-do` in French. */
export const howDidWeDo: Readonly<Record<string, string>> = {
  title: 'Comment était notre service\u202f?',
  rating: 'Comment était notre service aujourd’hui\u202f?',
  'rating.1': 'Mauvais',
  'rating.2': 'Passable',
  'rating.3': 'Bon',
  'rating.4': 'Exceptionnel',
  ...explore,
  one: 'Quelle est la chose que nous pourrions mieux faire\u202f?',
  well: 'Qu’avons-nous bien fait\u202f?',
  one2: 'Quelle est la chose que nous pourrions mieux faire\u202f?',
  ...thanks,
}
