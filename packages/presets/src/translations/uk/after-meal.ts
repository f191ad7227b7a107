import { explore } from './explore.ts'
import { thanks } from './thanks.ts'

/** `after-meal` in Ukrainian. */
export const afterMeal: Readonly<Record<string, string>> = {
  title: 'Ваша трапеза в нас',
  rating: 'Як вам сьогодні було в нас за столом?',
  'rating.1': 'Погано',
  'rating.2': 'Посередньо',
  'rating.3': 'Добре',
  'rating.4': 'Чудово',
  ...explore,
  one: 'Яку одну річ ми могли б робити краще?',
  ...thanks,
}
