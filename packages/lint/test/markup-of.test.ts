import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markupOf, textOf, withinMarkup } from '../src/markup-of.ts'

const names = (html: string): readonly string[] => withinMarkup(markupOf(html)).map(({ name }) => name)

describe('markupOf', () => {
  it('reads names, attributes, text and nesting', () => {
    const [label] = markupOf('<LABEL class="a b" for=x data-on>Good <b>&amp; new</b></LABEL>')
    expect(label?.name).toBe('label')
    expect([...(label?.attributes ?? [])]).toEqual([
      ['class', 'a b'],
      ['for', 'x'],
      ['data-on', ''],
    ])
    expect(label && textOf(label)).toBe('Good  & new')
  })

  it('ends what is never closed with its parent', () => {
    const [list, after] = markupOf('<ul><li>a<li>b</ul><p>c')
    expect(names('<ul><li>a<li>b</ul><p>c')).toEqual(['ul', 'li', 'li', 'p'])
    expect(list && textOf(list).replace(/\s+/g, '')).toBe('ab')
    expect(after?.name).toBe('p')
  })

  it('takes no comment, script or bare bracket for an element', () => {
    expect(names('<!-- <b> --><script>if (a<b) "<i>"</script>1 < 2 <br/>')).not.toContain('b')
    expect(names('a < b > c')).toEqual([])
  })

  it('leaves what is hidden out of the text, and takes an image by its name', () => {
    const [label] = markupOf('<label><i aria-hidden="true">😡</i><img alt="Bad"><b hidden>no</b></label>')
    expect(label && textOf(label).trim()).toBe('Bad')
  })

  it('never throws, however the page is broken', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '=',
      '<b ',
      '</b>',
      '<!--',
      '-->',
      '&#999999999;',
      '&#x41;',
      ' a',
      '/',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
        const html = pieces.join('')
        expect(withinMarkup(markupOf(html)).map(textOf)).toBeInstanceOf(Array)
      }),
    )
  })

  it('bears a page of a hundred thousand open elements', () => {
    expect(names('<b>'.repeat(100_000))).toHaveLength(100_000)
  })

  it('reads half a megabyte of brackets and quotes without a stall', () => {
    for (const piece of ['<a ', '<a "', '<a b=', '<!--', ' =', "<a b='"])
      expect(markupOf(piece.repeat(60_000))).toBeInstanceOf(Array)
  }, 5_000)
})
