import { expect, test } from 'vitest'
import { unknownPrompt } from '../src/unknown-prompt.ts'

test.each([
  ['lunhc', ['lunch'], ['how-did-we-do'], 'there is no prompt “lunhc”. Did you mean “lunch”?'],
  [
    'how-did-we-doo',
    [],
    ['how-did-we-do'],
    'there is no prompt “how-did-we-doo”. Did you mean “how-did-we-do”?',
  ],
  ['supper', ['lunch'], ['table-check'], 'there is no prompt “supper”. Known: lunch, table-check.'],
  ['supper', ['table-check'], ['table-check'], 'there is no prompt “supper”. Known: table-check.'],
  ['supper', [], [], 'there is no prompt “supper”.'],
  [
    'table-check',
    [],
    ['table-check'],
    'the ready-made prompt “table-check” could not be fetched. Its file lies beside the script, in presets/table-check.js.',
  ],
])('“%s” with %j and %j', (id, defined, readyMade, sentence) => {
  expect(unknownPrompt(id, defined, readyMade)).toBe(sentence)
})
