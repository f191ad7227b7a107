import { explore } from './explore.ts'
import { thanks } from './thanks.ts'

/** `after-meal` in Italian. */
export const afterMeal: Readonly<Record<string, string>> = {
  title: 'Il suo pasto',
  rating: 'Com’è stato oggi il suo pasto da noi?',
  'rating.1': 'Scadente',
  'rating.2': 'Passabile',
  'rating.3': 'Buono',
  'rating.4': 'Eccellente',
  ...explore,
  one: 'Qual è una cosa che potremmo fare meglio?',
  ...thanks,
}
