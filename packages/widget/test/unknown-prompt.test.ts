import { presetIds } from '@earshot/presets/ids'
import { expect, test } from 'vitest'
import { unknownPrompt } from '../src/author/unknown-prompt.ts'

test.each([
  ['lunhc', ['lunch'], true, 'there is no prompt “lunhc”. Did you mean “lunch”?'],
  ['how-did-we-doo', [], true, 'there is no prompt “how-did-we-doo”. Did you mean “how-did-we-do”?'],
  ['supper', ['lunch'], false, 'there is no prompt “supper”. Known: lunch.'],
  ['supper', ['lunch'], true, `there is no prompt “supper”. Known: ${['lunch', ...presetIds].join(', ')}.`],
  ['supper', [], false, 'there is no prompt “supper”.'],
  ['table-check', [], false, 'there is no prompt “table-check”.'],
  [
    'table-check',
    [],
    true,
    'the ready-made prompt “table-check” could not be fetched. Its file lies beside the script, in presets/table-check.js.',
  ],
])('“%s” with %j, ready-made ones: %j', (id, defined, fetches, sentence) => {
  expect(unknownPrompt(id, defined, fetches)).toBe(sentence)
})
