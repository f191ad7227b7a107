import { explore } from './explore.ts'
import { thanks } from './thanks.ts'

/** `after-meal` in French. */
export const afterMeal: Readonly<Record<string, string>> = {
  title: 'Votre repas',
  rating: 'Comment était votre repas chez nous aujourd’hui\u202f?',
  'rating.1': 'Mauvais',
  'rating.2': 'Passable',
  'rating.3': 'Bon',
  'rating.4': 'Exceptionnel',
  ...explore,
  one: 'Quelle est la chose que nous pourrions mieux faire\u202f?',
  ...thanks,
}
