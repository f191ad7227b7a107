import { explore } from './explore.ts'
import { thanks } from './thanks.ts'

/** `how-did-we-do` in simplified Chinese. */
export const howDidWeDo: Readonly<Record<string, string>> = {
  title: '我们做得怎么样？',
  rating: '我们今天做得怎么样？',
  'rating.1': '差',
  'rating.2': '一般',
  'rating.3': '好',
  'rating.4': '出色',
  ...explore,
  one: '有哪一件事我们可以做得更好？',
  well: '我们哪些地方做得好？',
  one2: '有哪一件事我们可以做得更好？',
  ...thanks,
}
