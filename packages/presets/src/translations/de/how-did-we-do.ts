import { explore } from './explore.ts'
import { thanks } from './thanks.ts'

/** `how-did-we-do` in German. */
export const howDidWeDo: Readonly<Record<string, string>> = {
  title: 'Wie waren wir?',
  rating: 'Wie waren wir heute?',
  'rating.1': 'Schlecht',
  'rating.2': 'Mäßig',
  'rating.3': 'Gut',
  'rating.4': 'Hervorragend',
  ...explore,
  one: 'Was ist eine Sache, die wir besser machen könnten?',
  well: 'Was haben wir gut gemacht?',
  one2: 'Was ist eine Sache, die wir besser machen könnten?',
  ...thanks,
}
