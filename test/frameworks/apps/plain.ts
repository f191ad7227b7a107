import { begin, given } from './app.ts'

// No framework: the page's own script.
const root = document.querySelector('#root') as HTMLElement
const section = document.createElement('section')
const text = Object.assign(document.createElement('p'), { textContent: 'Some text.' })
const prompt = document.createElement('earshot-prompt')
prompt.setAttribute('prompt', given.prompt)
prompt.setAttribute('context-order', given.order)
section.append(prompt)
root.append(section, text)
const { told } = begin(({ turned, left }) => {
  if (left) prompt.remove()
  else if (turned) text.after(section)
  else text.before(section)
})
prompt.addEventListener('earshot:submitted', ({ type }) => told.push(type))
