import { expect, it } from 'vitest'
import { around, tagsOf, wordsOf } from '../src/markup-tree.ts'

it('gives elements in their order with what is around them, and leaves out what the parser adds', () => {
  const tags = tagsOf('<p>One</p>\n<div\n  class="x"><b>Two</b> three</div>')
  expect(tags.map(({ name }) => name)).toEqual(['p', 'div', 'b'])
  const [, div, bold] = tags
  expect(div?.place).toEqual({ line: 2, column: 1, offset: 11 })
  expect(div?.attributePlaces.get('class')).toEqual({ line: 3, column: 3, offset: 18 })
  expect(bold && around(bold).map(({ name }) => name)).toEqual(['b', 'div'])
  expect(div && wordsOf(div)).toBe('Two three')
  expect(div && wordsOf(div, 'b')).toBe(' three')
})

it('looks into templates and declared shadow roots', () => {
  const tags = tagsOf(
    '<div data-overlay><template shadowrootmode="open"><button>Close</button></template></div>',
  )
  expect(tags.map(({ name }) => name)).toEqual(['div', 'template', 'button'])
})

it('bears very deep pages', () => {
  const deep = 20_000
  const tags = tagsOf('<div>'.repeat(deep))
  expect(tags).toHaveLength(deep)
  expect(tags[0] && wordsOf(tags[0])).toBe('')
})
