import { explore } from './explore.ts'
import { thanks } from './thanks.ts'

/** `csat-5` in Brazilian Portuguese. */
export const csat5: Readonly<Record<string, string>> = {
  title: 'Contente ou descontente?',
  rating: 'O quanto você está contente ou descontente com nosso atendimento?',
  'rating.1': 'Muito descontente',
  'rating.2': 'Descontente',
  'rating.3': 'Nem contente nem descontente',
  'rating.4': 'Contente',
  'rating.5': 'Muito contente',
  ...explore,
  one: 'Qual é uma coisa que poderíamos fazer melhor?',
  well: 'O que fizemos bem?',
  ...thanks,
}
