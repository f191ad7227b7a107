import { explore } from './explore.ts'
import { thanks } from './thanks.ts'

/** `how-did-we-do` in Brazilian Portuguese. */
export const howDidWeDo: Readonly<Record<string, string>> = {
  title: 'Como foi nosso atendimento?',
  rating: 'Como foi nosso atendimento hoje?',
  'rating.1': 'Ruim',
  'rating.2': 'Regular',
  'rating.3': 'Bom',
  'rating.4': 'Excelente',
  ...explore,
  one: 'Qual é uma coisa que poderíamos fazer melhor?',
  well: 'O que fizemos bem?',
  one2: 'Qual é uma coisa que poderíamos fazer melhor?',
  ...thanks,
}
