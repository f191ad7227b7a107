import type { Loads } from '../loads.ts'
import { createComplain, createTell } from '../tell.ts'

/** Tells that the script stands in the page a second time. */
export const complainTwice = (beside: <T>(file: string) => Promise<T>): void =>
  createComplain(
    { author: () => beside<Awaited<ReturnType<Loads['author']>>>('author.js') },
    createTell(),
  )('twice')
