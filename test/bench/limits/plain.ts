// A limit: the least that any library can be. One rating, one comment, one thank-you, and no way to change anything.
import { sendAnswer } from './answer.ts'
import { style } from './style.ts'

function ask(): void {
  const form = document.createElement('form')
  form.style.cssText = style
  const scale = [1, 2, 3, 4, 5]
    .map((n) => `<label><input type="radio" name="rating" value="${n}" required> ${n}</label> `)
    .join('')
  form.innerHTML = `<fieldset><legend>How did we do?</legend>${scale}</fieldset>
    <p><label>What could be better? <textarea name="why"></textarea></label></p><button>Send</button>`
  form.onsubmit = async (submitted) => {
    submitted.preventDefault()
    const answers = new FormData(form)
    const sent = await sendAnswer(Number(answers.get('rating')), String(answers.get('why')))
    form.innerHTML = `<p role="status">${sent ? 'Sent' : 'Not sent'}</p>`
  }
  document.body.append(form)
  dispatchEvent(new Event('earshot:shown'))
}

if (location.hash !== '#idle') ask()
