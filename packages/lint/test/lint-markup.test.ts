import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lintMarkup } from '../src/lint-markup.ts'
import type { Site } from '../src/site.ts'

const told = (html: string, site?: Site) =>
  lintMarkup(html, site).map(({ line, column, level, rule }) => `${line}:${column} ${level} ${rule}`)
const sentences = (html: string, site?: Site) => lintMarkup(html, site).map(({ message }) => message)
const script = (attributes: string, query = ''): string =>
  `<script async src="https://listen.example/earshot.js${query}" ${attributes}></script>`

describe('options', () => {
  it('takes what is right', () => {
    const page = `<!doctype html><html lang="en"><body>${script('data-prompt="how-did-we-do" data-display="modal"', '?theme=dark&debug')}
<button data-earshot="table-check" data-earshot-context-table="12">How is it?</button>
<earshot-prompt prompt="post-purchase" context-order="A-1041" display="inline" class="x"></earshot-prompt></body></html>`
    expect(told(page)).toEqual([])
  })

  it.each([
    [script('data-dispaly="modal"'), 'Did you mean “data-display”?'],
    [script('data-display="modl"'), 'Did you mean “modal”?'],
    [script('', '?delay=5'), 'it takes a duration'],
    ['<div data-earshot="a" data-earshot-dispaly="x"></div>', 'Did you mean “data-earshot-display”?'],
    ['<earshot-prompt prompt="a" dispaly="x"></earshot-prompt>', 'Did you mean “display”?'],
    [script('data-trigger="event"'), 'never fires'],
    [script('theme="dark"'), '“theme” does nothing on a script tag. Did you mean “data-theme”?'],
    [script('data-targeting="page.path ~"'), 'character 12: expected a name'],
    [
      '<earshot-prompt prompt="a" selector="#a" trigger="exit"></earshot-prompt>',
      'Use trigger="click" or "visible".',
    ],
    [
      '<earshot-prompt prompt="a" once-per="order,"></earshot-prompt>',
      'takes names with spaces between them',
    ],
    ['<div data-earshot="a" data-earshot-key="pk_1"></div>', 'Put data-key on the script tag.'],
    ['<div data-earshot-display="modal"></div>', 'This asks nothing.'],
    ['<earshot-prompt display="modal"></earshot-prompt>', '<earshot-prompt> asks nothing.'],
    [script('') + script(''), 'twice'],
    [
      '<html lang="en"><earshot-question>Why?</earshot-question></html>',
      'must stand directly in <earshot-prompt>',
    ],
    ['<script data-earshot-config>{}</script>', 'type="application/json"'],
  ])('%s', (html, part) => {
    expect(sentences(html)).toEqual([expect.stringContaining(part)])
  })

  it('stands at the attribute, in the line of a long tag', () => {
    expect(told('<div\n  data-earshot="a"\n  data-earshot-dispaly="x"></div>')).toEqual(['3:3 error option'])
  })

  it('tells personal data once, as what it is', () => {
    expect(told('<div data-earshot="a" data-earshot-context-user="kim@example.com"></div>')).toEqual([
      '1:23 error P-01',
    ])
    expect(told('<div data-earshot="a" data-earshot-context-first-name="Kim"></div>')).toEqual([
      '1:23 error P-01',
    ])
    expect(told(script('data-person="+49 171 1234567"'))).toEqual(['1:55 error P-01'])
    expect(told(script('', '?context-card=4111111111111111'))).toEqual(['1:15 error P-01'])
    expect(told('<html lang="en"><p data-user="kim@example.com">not ours</p></html>')).toEqual([])
  })

  it('knows prompts by name only where it was told which there are', () => {
    const page = '<button data-earshot="supper">Supper</button>'
    expect(told(`<html lang="en">${page}</html>`)).toEqual([])
    expect(sentences(`<html lang="en">${page}</html>`, { readyMade: ['super'] })).toEqual([
      'there is no prompt “supper”. Did you mean “super”?',
    ])
  })
})

describe('definitions in a page', () => {
  const lunch = `<earshot-prompt name="lunch" thanks="Thank you." lang="en">
  <earshot-question id="rating" type="rating" scale="Poor | Fair | Good | Outstanding">How great was lunch?</earshot-question>
  <earshot-question id="why" when="rating <= 2">What happened?</earshot-question>
</earshot-prompt>`

  it('in markup, at the attribute that says it', () => {
    expect(lintMarkup(lunch).map(({ line, column, rule, prompt }) => [line, column, rule, prompt])).toEqual([
      [2, 3, 'W-04', 'lunch'],
      [2, 3, 'F-16', 'lunch'],
      [2, 47, 'S-12', 'lunch'],
    ])
    expect(told(lunch.replace('id="why"', 'id="why" value="fine"'))).toContain('3:30 error S-04')
    expect(told(lunch.replace('rating <= 2', 'rating <= x2 y'))).toContain('3:30 error definition')
    expect(told(lunch.replace('"why"', '"why" requierd'))).toContain('3:30 warning definition')
  })

  it('in the option question, with what is set around it', () => {
    const asked = (rest: string) =>
      told(script(`data-question="How was it?" data-scale="Poor | Fair | Good | Very good" ${rest}`)).filter(
        (text) => / (?:F-07|T-01)/.test(text),
      )
    expect(asked('')).toEqual(['1:1 error F-07', '1:1 error T-01'])
    expect(asked('data-thanks="Thank you." data-every="30d"')).toEqual([])
    expect(asked('data-thanks="Thank you." data-trigger="manual"')).toEqual([])
    expect(told('<earshot-prompt lang="en" question="Why?" thanks="Thank you."></earshot-prompt>')).toEqual(
      [],
    )
  })

  it('not where the option question only rewords a prompt that stands elsewhere', () => {
    const page = script('data-prompt="how-did-we-do" data-question="How great was it?"')
    expect(told(page)).toEqual([])
    expect(told(page, { readyMade: ['how-did-we-do'] })).toEqual([])
    expect(told(page, { readyMade: [] }).join()).toContain('F-07')
  })

  it('in JSON, at its line of the page', () => {
    const block = (json: string) =>
      `<p>\n</p><script type="application/json" data-earshot-config>${json}</script>`
    expect(told(block('{ "dispaly": 1 ,"prompts":[]}'))).toEqual(['2:70 error option'])
    expect(told(block('\n{ "prompts": [\n  { "id": "a", "title": "A" }] }'))).toEqual([
      '4:3 error definition',
    ])
    expect(told(block('{ "a": 1, }'))).toEqual(['2:67 error json'])
    expect(told(block('{ "a": "</p>", }'))).toEqual(['2:72 error json'])
  })
})

describe('what was rendered', () => {
  it('is looked at within the prompt only', () => {
    const host = (inside: string) =>
      `<!doctype html><html lang="en"><body><button></button><div data-earshot="a">${inside}</div></body></html>`
    expect(told(host('<button></button>'))).toEqual(['1:77 error A-01'])
    expect(told(host('<button data-measured="20 20 9">Send</button>'))).toEqual(['1:77 error A-02'])
    expect(told(host('<img src="https://cdn.example/x.png" alt="">'))).toEqual(['1:77 error P-06'])
  })

  it('tells card fields anywhere in the page', () => {
    expect(told('<html lang="en"><input autocomplete="section-a cc-number"></html>')).toEqual([
      '1:17 error T-03',
    ])
  })
})

it('never throws, and gives each finding a place', () => {
  const bit = fc.constantFrom(
    '<earshot-prompt name="a" thanks="Thank you.">',
    '</earshot-prompt>',
    '<earshot-question id="r" type="rating" scale="a|b">',
    '</earshot-question>',
    '<earshot-option other>',
    '<script src="/earshot.js?a=%zz&b" data-prompt="">',
    '<script type="application/json" data-earshot-config>',
    '{"prompts":[{"id":"a"}]}',
    '</script>',
    '<template shadowrootmode=open>',
    '</template>',
    '<input type=radio name=r>',
    '<table><tr>',
    '<label for=x>',
    'How was it?',
    '<div data-earshot=a data-earshot-context-a="x" style="color:#777;background:#fff;width:3px;height:4px">',
    '</div>',
    '<svg><use href="//x.example/y"/></svg>',
    '<!--',
    '-->',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(bit, fc.string({ maxLength: 5 })), { maxLength: 15 }), (parts) => {
      for (const { line, column } of lintMarkup(parts.join('')))
        expect(Number.isInteger(line) && line > 0 && Number.isInteger(column) && column > 0).toBe(true)
    }),
    { numRuns: 1_000 },
  )
})
