import { explore } from './explore.ts'
import { thanks } from './thanks.ts'

/** `after-meal` in German. */
export const afterMeal: Readonly<Record<string, string>> = {
  title: 'Ihr Essen bei uns',
  rating: 'Wie war Ihr Essen heute bei uns?',
  'rating.1': 'Schlecht',
  'rating.2': 'Mäßig',
  'rating.3': 'Gut',
  'rating.4': 'Hervorragend',
  ...explore,
  one: 'Was ist eine Sache, die wir besser machen könnten?',
  ...thanks,
}
