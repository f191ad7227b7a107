import { explore } from './explore.ts'
import { thanks } from './thanks.ts'

/** `after-meal` in Dutch. */
export const afterMeal: Readonly<Record<string, string>> = {
  title: 'Uw maaltijd',
  rating: 'Hoe was uw maaltijd bij ons vandaag?',
  'rating.1': 'Slecht',
  'rating.2': 'Matig',
  'rating.3': 'Goed',
  'rating.4': 'Uitstekend',
  ...explore,
  one: 'Wat is één ding dat we beter kunnen doen?',
  ...thanks,
}
