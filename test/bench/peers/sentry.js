// Sentry's user feedback, by itself: its form has a name, an address and a text, and no rating.
import * as Sentry from '@sentry/browser'

const feedback = Sentry.feedbackIntegration({ autoInject: false })
Sentry.init({ dsn: `${location.protocol}//key@${location.host}/1`, integrations: [feedback] })
if (location.hash !== '#idle')
  feedback
    .createForm({ onFormOpen: () => setTimeout(() => dispatchEvent(new Event('earshot:shown'))) })
    .then((form) => {
      form.appendToDom()
      form.open()
    })
