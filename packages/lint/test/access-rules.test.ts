import type { Prompt } from '@earshot/core/prompt'
import { describe, expect, it } from 'vitest'
import { example, open } from '../src/example.ts'
import { tagsOf } from '../src/markup-tree.ts'
import { measuredOf } from '../src/measured-of.ts'
import { foundBy } from './found-by.ts'

const on = (id: string, inside: string, rest: Partial<Prompt> = {}, root = 'lang="en"') =>
  foundBy(id, example([open], rest), { markup: `<form ${root}>${inside}</form>` }).map(({ level }) => level)

describe('A-01', () => {
  it.each([
    '<button>Send</button>',
    '<button aria-label="Close"></button>',
    '<button title="Close"></button>',
    '<button><img src="/x.png" alt="Close"></button>',
    '<button aria-labelledby="q"></button><p id="q">Why?</p>',
    '<label>Why? <input></label>',
    '<label for="a">Why?</label><input id="a">',
    '<input type="submit" value="Send">',
    '<input type="hidden" name="run">',
    '<div hidden><button></button></div>',
    '<a>no link</a>',
  ])('takes %s', (html) => {
    expect(on('A-01', html)).toEqual([])
  })

  it.each([
    '<button></button>',
    '<button> <svg></svg></button>',
    '<input placeholder="Why?">',
    '<label for="b">Why?</label><input id="a">',
    '<select></select>',
    '<a href="/x"><img src="/x.png" alt=""></a>',
    '<span role="radio"></span>',
    '<button aria-labelledby="nobody"></button>',
  ])('finds %s', (html) => {
    expect(on('A-01', html)).toEqual(['error'])
  })
})

describe('A-02', () => {
  const button = (size: string) => `<button data-measured="${size}">Send</button>`
  it.each<[string, readonly string[]]>([
    ['23 60 9', ['error']],
    ['24 60 9', ['warning']],
    ['43.5 44 9', ['warning']],
    ['44 44 9', []],
    ['- - 9', []],
  ])('%s', (size, levels) => {
    expect(on('A-02', button(size))).toEqual(levels)
  })

  it('wants more in a kiosk', () => {
    expect(on('A-02', button('59 60 9'), { display: { as: 'kiosk' } })).toEqual(['error'])
    expect(on('A-02', button('60 60 9'), { display: { as: 'kiosk' } })).toEqual([])
    expect(on('A-02', button('48 48 9'), {}, 'data-earshot="a" data-earshot-display="kiosk"')).toEqual([
      'error',
    ])
  })

  it('takes the label of a field for part of it', () => {
    expect(
      on('A-02', '<label data-measured="300 48 9"><input type="radio" data-measured="20 20 9">Good</label>'),
    ).toEqual([])
    expect(on('A-02', '<input type="radio" aria-label="Good" data-measured="20 20 9">')).toEqual(['error'])
  })
})

describe('measuredOf', () => {
  const of = (attributes: string) => {
    const [tag] = tagsOf(`<p ${attributes}>x</p>`)
    if (!tag) throw new Error('there is one')
    return measuredOf(tag)
  }
  it('reads what a browser measured before what stands inline', () => {
    expect(of('data-measured="10 20.5 4.5" style="width: 99px"')).toEqual({
      width: 10,
      height: 20.5,
      contrast: 4.5,
    })
    expect(of('data-measured="10 x -1"')).toEqual({ width: 10, height: undefined, contrast: undefined })
    expect(of('style="width: 12px; height:1.5em; min-height: 3px"')).toEqual({
      width: 12,
      height: undefined,
      contrast: undefined,
    })
  })
  it('computes the contrast of WCAG', () => {
    expect(of('style="color:#000;background:#fff"').contrast).toBeCloseTo(21, 5)
    expect(of('style="color:#777777;background-color:#ffffff"').contrast).toBeCloseTo(4.48, 2)
    expect(of('style="color:#767676;background-color:#fff"').contrast).toBeCloseTo(4.54, 2)
    expect(of('style="color: var(--x); background: #fff"').contrast).toBeUndefined()
  })
})

it('A-03 draws the line at 4.5', () => {
  expect(on('A-03', '<p data-measured="9 9 4.49">x</p>')).toEqual(['error'])
  expect(on('A-03', '<p data-measured="9 9 4.5">x</p>')).toEqual([])
  expect(on('A-03', '<p hidden data-measured="9 9 1">x</p>')).toEqual([])
})

it('A-04 hears which language is spoken', () => {
  const german = 'Wie war Ihr Besuch? Bitte sagen Sie, was wir besser machen und wie Sie das sehen.'
  const english = 'How was your visit? Please tell us what was good and what we can do better.'
  expect(on('A-04', german, {}, 'lang="de-AT"')).toEqual([])
  expect(on('A-04', german, {}, 'lang="en"')).toEqual(['error'])
  expect(on('A-04', english, {}, 'lang="en"')).toEqual([])
  expect(on('A-04', english, {}, 'lang="ja"')).toEqual([]) // nothing is known of its words
  expect(on('A-04', english, {}, '')).toEqual(['error'])
  expect(on('A-04', 'OK', {}, 'lang="de"')).toEqual([])
  const shadow = `<div data-overlay><template shadowrootmode="open"><div part="panel" lang="en">${german}</div></template></div>`
  expect(foundBy('A-04', example([open]), { markup: shadow })).toHaveLength(1)
})

it('A-05 looks for a live region in a panel, and for orders of focus', () => {
  const panel = (inside: string) => on('A-05', `<section part="panel">${inside}</section>`)
  expect(panel('')).toEqual(['error'])
  expect(panel('<output></output>')).toEqual([])
  expect(panel('<p aria-live="polite"></p>')).toEqual([])
  expect(on('A-05', '<button tabindex="1">x</button>')).toEqual(['error'])
  expect(on('A-05', '<button tabindex="0">x</button><h2 tabindex="-1">y</h2>')).toEqual([])
})

it('A-06 finds motion where it can be seen', () => {
  expect(on('A-06', '<p style="transition: all 1s">x</p>')).toEqual(['warning'])
  expect(on('A-06', '<p style="transition: none">x</p>')).toEqual([])
  expect(on('A-06', '<marquee>x</marquee>')).toEqual(['warning'])
  expect(
    on('A-06', '<style>@media (prefers-reduced-motion: reduce) {}</style><p style="animation: a 1s">x</p>'),
  ).toEqual([])
})

it('A-07 counts how often time can be had', () => {
  const kiosk: Prompt = { ...example([open]), display: { as: 'kiosk' } }
  const given = (extensions: number) => foundBy('A-07', kiosk, { kiosk: { extensions } }).length
  expect([given(9), given(10)]).toEqual([1, 0])
  expect(foundBy('A-07', kiosk)).toEqual([])
  expect(on('A-07', '<meta http-equiv="Refresh" content="30; url=/">')).toEqual(['error'])
})
