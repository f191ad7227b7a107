import { explore } from './explore.ts'
import { thanks } from './thanks.ts'

/** `how-did-we-do` in Polish. */
export const howDidWeDo: Readonly<Record<string, string>> = {
  title: 'Jak nam poszło?',
  rating: 'Jak nam dzisiaj poszło?',
  'rating.1': 'Źle',
  'rating.2': 'Średnio',
  'rating.3': 'Dobrze',
  'rating.4': 'Znakomicie',
  ...explore,
  one: 'Jaką jedną rzecz moglibyśmy robić lepiej?',
  well: 'Co zrobiliśmy dobrze?',
  one2: 'Jaką jedną rzecz moglibyśmy robić lepiej?',
  ...thanks,
}
