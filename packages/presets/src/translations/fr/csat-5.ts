import { explore } from './explore.ts'
import { thanks } from './thanks.ts'

/** `csat-5` in French. */
export const csat5: Readonly<Record<string, string>> = {
  title: 'Content(e) ou mécontent(e)\u202f?',
  rating: 'Dans quelle mesure êtes-vous content(e) ou mécontent(e) de notre service\u202f?',
  'rating.1': 'Très mécontent(e)',
  'rating.2': 'Mécontent(e)',
  'rating.3': 'Entre les deux',
  'rating.4': 'Content(e)',
  'rating.5': 'Très content(e)',
  ...explore,
  one: 'Quelle est la chose que nous pourrions mieux faire\u202f?',
  well: 'Qu’avons-nous bien fait\u202f?',
  ...thanks,
}
