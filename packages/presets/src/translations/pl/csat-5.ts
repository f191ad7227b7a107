import { explore } from './explore.ts'
import { thanks } from './thanks.ts'

/** `csat-5` in Polish. */
export const csat5: Readonly<Record<string, string>> = {
  title: 'Zadowolenie czy niezadowolenie?',
  rating: 'Jak bardzo są Państwo zadowoleni lub niezadowoleni z naszej obsługi?',
  'rating.1': 'Duże niezadowolenie',
  'rating.2': 'Niezadowolenie',
  'rating.3': 'Coś pośredniego',
  'rating.4': 'Zadowolenie',
  'rating.5': 'Duże zadowolenie',
  ...explore,
  one: 'Jaką jedną rzecz moglibyśmy robić lepiej?',
  well: 'Co zrobiliśmy dobrze?',
  ...thanks,
}
