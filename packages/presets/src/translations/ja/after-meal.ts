import { explore } from './explore.ts'
import { thanks } from './thanks.ts'

/** `after-meal` in Japanese. */
export const afterMeal: Readonly<Record<string, string>> = {
  title: 'お食事について',
  rating: '本日のお食事はいかがでしたか？',
  'rating.1': '悪い',
  'rating.2': 'いまひとつ',
  'rating.3': '良い',
  'rating.4': '素晴らしい',
  ...explore,
  one: '改善できることを1つ挙げるとしたら、何ですか？',
  ...thanks,
}
