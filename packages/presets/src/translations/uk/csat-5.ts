import { explore } from './explore.ts'
import { thanks } from './thanks.ts'

/** `csat-5` in Ukrainian. */
export const csat5: Readonly<Record<string, string>> = {
  title: 'Задоволені чи незадоволені?',
  rating: 'Наскільки ви задоволені чи незадоволені нашим обслуговуванням?',
  'rating.1': 'Дуже незадоволені',
  'rating.2': 'Незадоволені',
  'rating.3': 'Щось середнє',
  'rating.4': 'Задоволені',
  'rating.5': 'Дуже задоволені',
  ...explore,
  one: 'Яку одну річ ми могли б робити краще?',
  well: 'Що ми зробили добре?',
  ...thanks,
}
