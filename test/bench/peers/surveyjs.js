// SurveyJS, as its documentation shows it for plain pages.
import { Model } from 'survey-core'
import 'survey-core/survey-core.css'
import 'survey-js-ui'

if (location.hash !== '#idle') {
  const form = new Model({
    completedHtml: 'Thank you.',
    completeText: 'Send',
    elements: [
      { type: 'rating', name: 'rating', title: 'How did we do?', rateMax: 5 },
      { type: 'comment', name: 'why', title: 'What could be better?' },
    ],
  })
  form.onAfterRenderSurvey.add(() => dispatchEvent(new Event('earshot:shown')))
  const place = document.body.appendChild(document.createElement('div'))
  form.render(place)
}
