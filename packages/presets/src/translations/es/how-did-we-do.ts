import { explore } from './explore.ts'
import { thanks } from './thanks.ts'

/** `how-did-we-do` in Spanish. */
export const howDidWeDo: Readonly<Record<string, string>> = {
  title: '¿Qué tal nuestro servicio?',
  rating: '¿Qué tal nuestro servicio hoy?',
  'rating.1': 'Mal',
  'rating.2': 'Regular',
  'rating.3': 'Bien',
  'rating.4': 'Excelente',
  ...explore,
  one: '¿Qué cosa podríamos hacer mejor?',
  well: '¿Qué hicimos bien?',
  one2: '¿Qué cosa podríamos hacer mejor?',
  ...thanks,
}
