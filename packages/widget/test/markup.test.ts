import { expect, test } from 'vitest'
import { settingsOf } from '../src/markup.ts'
import { element } from './fakes.ts'

test('on the script: data-*, and nothing else', () => {
  const script = element('script', {
    async: '',
    src: 'https://listen.example/earshot.js',
    display: 'inline',
    'data-prompt': 'how-did-we-do',
    'data-display': 'modal',
    'data-dispaly': 'modal',
    'data-context-order': 'A-1',
  })
  expect(settingsOf(script, 'data-')).toEqual({
    settings: { prompt: ['how-did-we-do'], display: 'modal', context: { order: 'A-1' } },
    misfits: [['dispaly', 'modal']],
  })
})

test('on any element: data-earshot-*, and never what else the page keeps there', () => {
  const button = element('button', {
    class: 'buy',
    'data-display': 'inline',
    'data-earshot': 'how-did-we-do',
    'data-earshot-display': 'modal',
    'data-testid': 'x',
  })
  expect(settingsOf(button, 'data-earshot-')).toEqual({ settings: { display: 'modal' }, misfits: [] })
})

test('on <earshot-prompt>: bare names, past those of HTML', () => {
  const own = {
    id: 'a',
    class: 'b',
    style: 'c',
    title: 'd',
    lang: 'de',
    'data-x': 'e',
    'aria-busy': 'f',
    onclick: 'g',
  }
  expect(
    settingsOf(element('earshot-prompt', { ...own, name: 'lunch', display: 'inline', dsplay: 'x' }), ''),
  ).toEqual({
    settings: { display: 'inline' },
    misfits: [['dsplay', 'x']],
  })
})

test('what its own markup reads on <earshot-prompt> is no mistake', () => {
  expect(
    settingsOf(element('earshot-prompt', { title: 'Lunch', purpose: 'We read it.' }), '').misfits,
  ).toEqual([])
})
