import { explore } from './explore.ts'
import { thanks } from './thanks.ts'

/** `how-did-we-do` in Turkish. */
export const howDidWeDo: Readonly<Record<string, string>> = {
  title: 'Nasıldık?',
  rating: 'Bugün nasıldık?',
  'rating.1': 'Kötü',
  'rating.2': 'Vasat',
  'rating.3': 'İyi',
  'rating.4': 'Mükemmel',
  ...explore,
  one: 'Daha iyi yapabileceğimiz bir şey nedir?',
  well: 'Neyi iyi yaptık?',
  one2: 'Daha iyi yapabileceğimiz bir şey nedir?',
  ...thanks,
}
