import { explore } from './explore.ts'
import { thanks } from './thanks.ts'

/** `csat-5` in Turkish. */
export const csat5: Readonly<Record<string, string>> = {
  title: 'Memnun musunuz, değil misiniz?',
  rating: 'Hizmetimizden ne kadar memnunsunuz ya da memnun değilsiniz?',
  'rating.1': 'Hiç memnun değilim',
  'rating.2': 'Memnun değilim',
  'rating.3': 'Ne memnunum ne değilim',
  'rating.4': 'Memnunum',
  'rating.5': 'Çok memnunum',
  ...explore,
  one: 'Daha iyi yapabileceğimiz bir şey nedir?',
  well: 'Neyi iyi yaptık?',
  ...thanks,
}
