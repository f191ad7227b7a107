import { explore } from './explore.ts'
import { thanks } from './thanks.ts'

/** `after-meal` in Spanish. */
export const afterMeal: Readonly<Record<string, string>> = {
  title: 'Su comida',
  rating: '¿Qué tal su comida con nosotros hoy?',
  'rating.1': 'Mal',
  'rating.2': 'Regular',
  'rating.3': 'Bien',
  'rating.4': 'Excelente',
  ...explore,
  one: '¿Qué cosa podríamos hacer mejor?',
  ...thanks,
}
