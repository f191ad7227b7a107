import { explore } from './explore.ts'
import { thanks } from './thanks.ts'

/** `how-did-we-do` in Italian. */
export const howDidWeDo: Readonly<Record<string, string>> = {
  title: 'Com’è stato il nostro servizio?',
  rating: 'Com’è stato oggi il nostro servizio?',
  'rating.1': 'Scadente',
  'rating.2': 'Passabile',
  'rating.3': 'Buono',
  'rating.4': 'Eccellente',
  ...explore,
  one: 'Qual è una cosa che potremmo fare meglio?',
  well: 'Che cosa abbiamo fatto bene?',
  one2: 'Qual è una cosa che potremmo fare meglio?',
  ...thanks,
}
