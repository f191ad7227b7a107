import { explore } from './explore.ts'
import { thanks } from './thanks.ts'

/** `csat-5` in Spanish. */
export const csat5: Readonly<Record<string, string>> = {
  title: '¿Contento/a o descontento/a?',
  rating: '¿En qué medida está contento/a o descontento/a con nuestro servicio?',
  'rating.1': 'Muy descontento/a',
  'rating.2': 'Descontento/a',
  'rating.3': 'Ni una cosa ni la otra',
  'rating.4': 'Contento/a',
  'rating.5': 'Muy contento/a',
  ...explore,
  one: '¿Qué cosa podríamos hacer mejor?',
  well: '¿Qué hicimos bien?',
  ...thanks,
}
