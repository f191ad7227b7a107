import { explore } from './explore.ts'
import { thanks } from './thanks.ts'

/** `after-meal` in Arabic. */
export const afterMeal: Readonly<Record<string, string>> = {
  title: 'وجبتك',
  rating: 'كيف كانت وجبتك لدينا اليوم؟',
  'rating.1': 'سيئة',
  'rating.2': 'مقبولة',
  'rating.3': 'جيدة',
  'rating.4': 'ممتازة',
  ...explore,
  one: 'ما الشيء الذي يمكننا أن نفعله بشكل أفضل؟',
  ...thanks,
}
