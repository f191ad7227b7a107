import { explore } from './explore.ts'
import { thanks } from './thanks.ts'

/** `csat-5` in Italian. */
export const csat5: Readonly<Record<string, string>> = {
  title: 'Contento/a o scontento/a?',
  rating: 'Quanto è contento/a o scontento/a del nostro servizio?',
  'rating.1': 'Molto scontento/a',
  'rating.2': 'Scontento/a',
  'rating.3': 'Una via di mezzo',
  'rating.4': 'Contento/a',
  'rating.5': 'Molto contento/a',
  ...explore,
  one: 'Qual è una cosa che potremmo fare meglio?',
  well: 'Che cosa abbiamo fatto bene?',
  ...thanks,
}
