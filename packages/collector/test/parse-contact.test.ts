import { expect, it } from 'vitest'
import { parseContact } from '../src/draws/parse-contact.ts'

it.each([
  ['Kim@Mail.example', 'kim@mail.example'],
  [' 0043 (1) 234/567 ', '00431234567'],
  ['+43 1 234 567', '+431234567'],
  ['kim@mail', undefined],
  ['12345', undefined],
  ['a@b.example, c@d.example', undefined],
])('reads %s as a contact', (typed, contact) => {
  expect(parseContact(typed)).toBe(contact)
})
