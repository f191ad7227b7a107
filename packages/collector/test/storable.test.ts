import { expect, test } from 'vitest'
import { storable } from '../src/storage/storable.ts'

test.each([
  ['a text', 'Soup', 'Soup'],
  ['a NUL in a text', 'a\0b', 'a\ufffdb'],
  ['a NUL in JSON', JSON.stringify(['a\0b']), '["a\ufffdb"]'],
  ['half a pair in JSON', JSON.stringify({ a: '\ud83c', b: '\udf72!' }), '{"a":"\ufffd","b":"\ufffd!"}'],
  ['a whole pair, as some programs write it', '["\\ud83c\\udf72"]', '["\\ud83c\\udf72"]'],
  ['a half beside a whole pair', '["\\ud83c\\ud83c\\udf72"]', '["\ufffd\\ud83c\\udf72"]'],
  ['what somebody wrote with a backslash', JSON.stringify(['\\u0000 \\ud83c']), '["\\\\u0000 \\\\ud83c"]'],
  ['a text that is no JSON', 'C:\\u0000', 'C:\\u0000'],
  ['a number', 7, 7],
  ['nothing', null, null],
])('%s', (_, value, kept) => {
  expect(storable(value)).toBe(kept)
})
