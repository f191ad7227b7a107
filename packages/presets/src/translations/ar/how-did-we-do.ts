import { explore } from './explore.ts'
import { thanks } from './thanks.ts'

/** `how-did-we-do` in Arabic. */
export const howDidWeDo: Readonly<Record<string, string>> = {
  title: 'كيف كان أداؤنا؟',
  rating: 'كيف كان أداؤنا اليوم؟',
  'rating.1': 'سيئ',
  'rating.2': 'مقبول',
  'rating.3': 'جيد',
  'rating.4': 'ممتاز',
  ...explore,
  one: 'ما الشيء الذي يمكننا أن نفعله بشكل أفضل؟',
  well: 'ما الذي أحسنّا فعله؟',
  one2: 'ما الشيء الذي يمكننا أن نفعله بشكل أفضل؟',
  ...thanks,
}
