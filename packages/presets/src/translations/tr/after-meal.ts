import { explore } from './explore.ts'
import { thanks } from './thanks.ts'

/** `after-meal` in Turkish. */
export const afterMeal: Readonly<Record<string, string>> = {
  title: 'Yemeğiniz',
  rating: 'Bugün bizde yediğiniz yemek nasıldı?',
  'rating.1': 'Kötü',
  'rating.2': 'Vasat',
  'rating.3': 'İyi',
  'rating.4': 'Mükemmel',
  ...explore,
  one: 'Daha iyi yapabileceğimiz bir şey nedir?',
  ...thanks,
}
