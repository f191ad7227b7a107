import { explore } from './explore.ts'
import { thanks } from './thanks.ts'

/** `how-did-we-do` in Ukrainian. */
export const howDidWeDo: Readonly<Record<string, string>> = {
  title: 'Як ми впоралися?',
  rating: 'Як ми впоралися сьогодні?',
  'rating.1': 'Погано',
  'rating.2': 'Посередньо',
  'rating.3': 'Добре',
  'rating.4': 'Чудово',
  ...explore,
  one: 'Яку одну річ ми могли б робити краще?',
  well: 'Що ми зробили добре?',
  one2: 'Яку одну річ ми могли б робити краще?',
  ...thanks,
}
