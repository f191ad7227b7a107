import { expect, test } from 'vitest'
import { elementOnly } from '../src/element-only.ts'

test('only an element has a place in the page', () => {
  expect(elementOnly({ display: 'inline' }, 'data-display')).toBe(
    'data-display="inline" does nothing for a whole page. Put <earshot-prompt prompt="…"> where it is to stand.',
  )
  expect(elementOnly({ display: 'modal' }, 'data-display')).toBeUndefined()
  expect(elementOnly({}, 'data-display')).toBeUndefined()
})
