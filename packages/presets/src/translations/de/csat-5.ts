import { explore } from './explore.ts'
import { thanks } from './thanks.ts'

/** `csat-5` in German. */
export const csat5: Readonly<Record<string, string>> = {
  title: 'Zufrieden oder unzufrieden?',
  rating: 'Wie zufrieden oder unzufrieden sind Sie mit unserem Service?',
  'rating.1': 'Sehr unzufrieden',
  'rating.2': 'Unzufrieden',
  'rating.3': 'Teils, teils',
  'rating.4': 'Zufrieden',
  'rating.5': 'Sehr zufrieden',
  ...explore,
  one: 'Was ist eine Sache, die wir besser machen könnten?',
  well: 'Was haben wir gut gemacht?',
  ...thanks,
}
