import { explore } from './explore.ts'
import { thanks } from './thanks.ts'

/** `csat-5` in Arabic. */
export const csat5: Readonly<Record<string, string>> = {
  title: 'رضا أم عدم رضا؟',
  rating: 'ما مدى رضاك أو عدم رضاك عن خدمتنا؟',
  'rating.1': 'غير راضٍ جدًا',
  'rating.2': 'غير راضٍ',
  'rating.3': 'بين هذا وذاك',
  'rating.4': 'راضٍ',
  'rating.5': 'راضٍ جدًا',
  ...explore,
  one: 'ما الشيء الذي يمكننا أن نفعله بشكل أفضل؟',
  well: 'ما الذي أحسنّا فعله؟',
  ...thanks,
}
