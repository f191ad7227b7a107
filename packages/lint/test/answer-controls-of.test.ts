import { expect, it } from 'vitest'
import { answerControlsOf } from '../src/answer-controls-of.ts'
import { example, open, rating } from '../src/example.ts'
import { tagsOf } from '../src/markup-tree.ts'

const prompt = example([rating(), open])
const controls = (html: string) => answerControlsOf(tagsOf(html), prompt)

it('names an answer by its label, however the two are tied', () => {
  const html = `<label><input type="radio" name="rating"> Poor</label>
    <input type="radio" name="rating" id="a"><label for="a">Fair</label>
    <input type="radio" name="rating" aria-label="Good">
    <b id="words">Very good</b><input type="radio" name="rating" aria-labelledby="words none">
    <div role="radio" aria-checked="true">Outstanding</div>`
  expect(controls(html).map(({ name }) => name)).toEqual(['Poor', 'Fair', 'Good', 'Very good', 'Outstanding'])
  expect(controls(html).map(({ chosen }) => chosen)).toEqual([false, false, false, false, true])
})

it('leaves what is hidden out of a name, and takes a picture by its own', () => {
  const html = `<label><input type="radio" name="rating"><i aria-hidden="true">😡</i><img alt="Bad"><b hidden>no</b></label>`
  expect(controls(html).map(({ name }) => name)).toEqual(['Bad'])
})

it('takes a button for an answer only where it has the name of a question', () => {
  const html = `<button name="q.rating">Poor</button><button name="send" class="primary">Send</button><button>Skip</button>`
  expect(controls(html).map(({ name }) => name)).toEqual(['Poor'])
})

it('tells a slider and the options of a select from what is tapped, and where each stands', () => {
  const html = `<select name="rating"><option value="">–</option>\n<option selected>Good</option></select><input type=range>`
  expect(controls(html).map(({ kind, chosen, path }) => [kind, chosen, path])).toEqual([
    ['listed', false, 'markup:1:23'],
    ['listed', true, 'markup:2:1'],
    ['slider', true, 'markup:2:40'],
  ])
})

it('sees styles and telling classes, and neither numbers of classes nor motion', () => {
  const look = (attributes: string): string | undefined =>
    controls(`<label ${attributes}><input type="radio" name="rating">Poor</label>`)[0]?.look
  expect(look('class="option option-1"')).toBe(look('class="option-2 option"'))
  expect(look('style="--i: 1; transition: none"')).toBe(look(''))
  expect(look('style="color: red"')).not.toBe(look(''))
  expect(look('class="option btn-primary"')).not.toBe(look('class="option"'))
})
