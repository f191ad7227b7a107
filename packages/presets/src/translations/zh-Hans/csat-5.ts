import { explore } from './explore.ts'
import { thanks } from './thanks.ts'

/** `csat-5` in simplified Chinese. */
export const csat5: Readonly<Record<string, string>> = {
  title: '满意还是不满意？',
  rating: '您对我们的服务是满意还是不满意？',
  'rating.1': '非常不满意',
  'rating.2': '不满意',
  'rating.3': '介于两者之间',
  'rating.4': '满意',
  'rating.5': '非常满意',
  ...explore,
  one: '有哪一件事我们可以做得更好？',
  well: '我们哪些地方做得好？',
  ...thanks,
}
