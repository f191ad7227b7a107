// All that this page needs, to be joined into one file by build.mjs.
import { howDidWeDo } from '@earshot/presets/how-did-we-do'
import { createEarshot } from '@earshot/widget'

const earshot = createEarshot({
  prompts: [howDidWeDo],
  prompt: [], // nothing opens itself: the button asks
  endpoint: 'https://listen.example/v1/events',
})
document.querySelector('#ask')?.addEventListener('click', () => earshot.ask('how-did-we-do'))
