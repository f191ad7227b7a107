import { explore } from './explore.ts'
import { thanks } from './thanks.ts'

/** `after-meal` in simplified Chinese. */
export const afterMeal: Readonly<Record<string, string>> = {
  title: '您的用餐',
  rating: '您今天在我们这里用餐感觉怎么样？',
  'rating.1': '差',
  'rating.2': '一般',
  'rating.3': '好',
  'rating.4': '出色',
  ...explore,
  one: '有哪一件事我们可以做得更好？',
  ...thanks,
}
