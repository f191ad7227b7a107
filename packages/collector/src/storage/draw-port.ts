import type { Draw } from '../draws/draw.ts'

/** An entry of a draw: who wants to win. Nothing in it says what they answered, when, or whether they did. */
export interface DrawEntry {
  readonly ticket: string
  /** An e-mail address or a phone number. */
  readonly contact: string
}

/** Draws and their entries. Rejects like `Storage`. */
export interface DrawStorage {
  /** The newest first. */
  all(): Promise<readonly Draw[]>
  one(id: string): Promise<Draw | undefined>
  /** Keeps it in the place of the one with its id. */
  save(draw: Draw): Promise<void>
  /** Keeps it where it is still as it was before; `false` where somebody else came first. */
  replace(before: Draw, after: Draw): Promise<boolean>
  /** Removes a draw that nobody could enter yet. */
  drop(id: string): Promise<void>
  /** Takes an entry while the draw is open and has room; of one ticket there is one. `false` where it was too late. */
  enter(draw: string, entry: DrawEntry, most: number): Promise<boolean>
  count(draw: string): Promise<number>
  /**
   * Ends the entering: from here on nobody comes in, and the list of tickets, in the order of their letters, stays as it is.
   * Whoever closes it again reads the same list.
   */
  close(draw: string): Promise<readonly string[]>
  /** The tickets of a draw that is closed, or `undefined` before. */
  list(draw: string): Promise<readonly string[] | undefined>
  /** How to reach whoever holds a ticket, as long as that is kept. */
  contact(draw: string, ticket: string): Promise<string | undefined>
  /** Deletes all entries of a draw. The list of tickets stays: without its entries it leads to nobody. */
  forget(draw: string): Promise<void>
  /** Deletes what was entered under an address, in every draw. */
  forgetContact(contact: string): Promise<void>
}
