import { explore } from './explore.ts'
import { thanks } from './thanks.ts'

/** `how-did-we-do` in Dutch. */
export const howDidWeDo: Readonly<Record<string, string>> = {
  title: 'Hoe deden we het?',
  rating: 'Hoe deden we het vandaag?',
  'rating.1': 'Slecht',
  'rating.2': 'Matig',
  'rating.3': 'Goed',
  'rating.4': 'Uitstekend',
  ...explore,
  one: 'Wat is één ding dat we beter kunnen doen?',
  well: 'Wat deden we goed?',
  one2: 'Wat is één ding dat we beter kunnen doen?',
  ...thanks,
}
