/**
 * Training cards. One that was made from an answer is erased with it.
 *
 * @param number - the type of a whole number
 */
export function cardTable(number: 'INTEGER' | 'BIGINT', end: '' | ' STRICT'): string {
  return `CREATE TABLE cards (
    id ${number} PRIMARY KEY NOT NULL,
    response TEXT,
    body TEXT NOT NULL
  )${end}`
}
