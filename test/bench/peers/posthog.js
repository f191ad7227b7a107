// PostHog with its surveys, as its documentation sets it up. What its server would say comes from the page's own.
import posthog from 'posthog-js'

const watch = new MutationObserver(() => {
  const shown = [...document.querySelectorAll('[class^=PostHogSurvey]')].some(({ shadowRoot }) =>
    shadowRoot?.querySelector('textarea, .ratings-number, .ratings-emoji'),
  )
  if (!shown) return
  watch.disconnect()
  clearInterval(looking)
  dispatchEvent(new Event('earshot:shown'))
})
watch.observe(document.documentElement, { childList: true, subtree: true })
// A shadow root tells no observer outside it.
const looking = setInterval(() => document.documentElement.append(''), 50)
posthog.init(location.hash === '#idle' ? 'phc_idle' : 'phc_asks', {
  api_host: location.origin,
  autocapture: false,
  disable_session_recording: true,
})
