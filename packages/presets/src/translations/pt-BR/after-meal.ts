import { explore } from './explore.ts'
import { thanks } from './thanks.ts'

/** `after-meal` in Brazilian Portuguese. */
export const afterMeal: Readonly<Record<string, string>> = {
  title: 'Sua refeição',
  rating: 'Como foi sua refeição conosco hoje?',
  'rating.1': 'Ruim',
  'rating.2': 'Regular',
  'rating.3': 'Boa',
  'rating.4': 'Excelente',
  ...explore,
  one: 'Qual é uma coisa que poderíamos fazer melhor?',
  ...thanks,
}
