import '@earshot/widget/angular'

const prompt = document.createElement('earshot-prompt')
prompt.prompt = 'post-purchase'
prompt.oncePer = 'order'
prompt.contextOrder = 'A-1041'
prompt.addEventListener('earshot:submitted', ({ detail }) => detail.response.answers.length)
document.addEventListener('earshot:eligible', (event) => {
  if (event.detail.opened === 'self') event.preventDefault()
})

// @ts-expect-error there is no such display
prompt.display = 'popup'
// @ts-expect-error there is no such option
prompt.promt = 'how-did-we-do'
// @ts-expect-error this event has no response
prompt.addEventListener('earshot:closed', ({ detail }) => detail.response)
