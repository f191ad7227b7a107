import { explore } from './explore.ts'
import { thanks } from './thanks.ts'

/** `how-did-we-do` in Japanese. */
export const howDidWeDo: Readonly<Record<string, string>> = {
  title: 'いかがでしたか？',
  rating: '本日の対応はいかがでしたか？',
  'rating.1': '悪い',
  'rating.2': 'いまひとつ',
  'rating.3': '良い',
  'rating.4': '素晴らしい',
  ...explore,
  one: '改善できることを1つ挙げるとしたら、何ですか？',
  well: '良かった点は何ですか？',
  one2: '改善できることを1つ挙げるとしたら、何ですか？',
  ...thanks,
}
