import { explore } from './explore.ts'
import { thanks } from './thanks.ts'

/** `csat-5` in Japanese. */
export const csat5: Readonly<Record<string, string>> = {
  title: '満足ですか、不満ですか？',
  rating: 'サービスにどのくらい満足、または不満を感じていますか？',
  'rating.1': 'とても不満',
  'rating.2': '不満',
  'rating.3': 'どちらともいえない',
  'rating.4': '満足',
  'rating.5': 'とても満足',
  ...explore,
  one: '改善できることを1つ挙げるとしたら、何ですか？',
  well: '良かった点は何ですか？',
  ...thanks,
}
