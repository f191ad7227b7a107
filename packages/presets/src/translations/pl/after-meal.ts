import { explore } from './explore.ts'
import { thanks } from './thanks.ts'

/** `after-meal` in Polish. */
export const afterMeal: Readonly<Record<string, string>> = {
  title: 'Państwa posiłek',
  rating: 'Jak wypadł dzisiejszy posiłek u nas?',
  'rating.1': 'Źle',
  'rating.2': 'Średnio',
  'rating.3': 'Dobrze',
  'rating.4': 'Znakomicie',
  ...explore,
  one: 'Jaką jedną rzecz moglibyśmy robić lepiej?',
  ...thanks,
}
