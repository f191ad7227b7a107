import { explore } from './explore.ts'
import { thanks } from './thanks.ts'

/** `csat-5` in Dutch. */
export const csat5: Readonly<Record<string, string>> = {
  title: 'Tevreden of ontevreden?',
  rating: 'Hoe tevreden of ontevreden bent u over onze service?',
  'rating.1': 'Heel ontevreden',
  'rating.2': 'Ontevreden',
  'rating.3': 'Ertussenin',
  'rating.4': 'Tevreden',
  'rating.5': 'Heel tevreden',
  ...explore,
  one: 'Wat is één ding dat we beter kunnen doen?',
  well: 'Wat deden we goed?',
  ...thanks,
}
