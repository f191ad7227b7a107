import type { EarshotEvent, ResponseEvent } from '@earshot/core/event'
import type { Transport } from '@earshot/core/transport'
import { address } from '../address.ts'
import { type ForeignOptions, foreignTransport, postEach } from './foreign.ts'

/** Which project `posthogTransport` sends to. */
export interface PosthogOptions extends ForeignOptions {
  /** The project's API key, `phc_…`, which is public. */
  readonly key: string
  /** `https://us.i.posthog.com` by default; `https://eu.i.posthog.com` in Europe, or a host of your own. */
  readonly host?: string
  /**
   * The visitor's id at PostHog: `() => window.posthog?.get_distinct_id?.()`. The run's own id by default, and where this is
   * undefined because a blocker has kept PostHog away. What throws is refused.
   */
  readonly distinctId?: () => string | undefined
}

const names: Readonly<Record<string, string>> = {
  'earshot.prompt.shown': 'survey shown',
  'earshot.prompt.dismissed': 'survey dismissed',
  'earshot.response.updated': 'survey sent',
  'earshot.response.submitted': 'survey sent',
}

/**
 * Posts events to PostHog in the form of its own surveys, so that its pages show them: `survey shown`,
 * `survey dismissed` and `survey sent`, with `$survey_response_<question>` for each answer. What people wrote is
 * included; wrap it in `redacting` where that is not to leave.
 *
 * `reach` is `full`: a text body needs no preflight. PostHog answers 200 to what it has queued, and that is
 * `delivered`. All revisions of a response share a `$survey_submission_id`. Something that is withdrawn cannot be taken
 * back there: it is `rejected` with code `unsupported`. Other results are those of `foreignTransport`.
 *
 * @throws TypeError when `key` is missing, or `host` has a scheme other than http and https
 */
export function posthogTransport(options: PosthogOptions): Transport {
  const { key, host = 'https://us.i.posthog.com', distinctId } = options ?? {}
  const url = `${address('posthogTransport', { url: key && host }, 'key or host').replace(/\/$/, '')}/i/v0/e/`
  return foreignTransport(
    'posthog',
    (batch) =>
      postEach(batch, (event) => {
        const visitor = distinctId?.()
        const body = JSON.stringify({
          api_key: key,
          event: names[event.type],
          distinct_id: visitor ?? event.subject,
          timestamp: event.time,
          properties: { ...(!visitor && { $process_person_profile: false }), ...propertiesOf(event) },
        })
        return names[event.type] ? { url, body } : undefined
      }),
    options,
  )
}

function propertiesOf(event: EarshotEvent): Readonly<Record<string, unknown>> {
  // Only responses have answers.
  const {
    prompt,
    context,
    locale,
    page,
    answers: given,
  } = event.data as Partial<ResponseEvent['data']> & EarshotEvent['data']
  const shared = {
    ...context,
    $survey_id: prompt.id,
    $survey_name: prompt.id,
    $survey_submission_id: event.subject,
    earshot_event: event.id,
    earshot_version: prompt.version,
    earshot_locale: locale,
    $survey_language: locale,
    ...(page && { $pathname: page.path }),
  }
  if (!given) return { ...shared, $survey_partially_completed: false }
  const answers = given.map(({ question, value, label, other }) => {
    // What was chosen goes as the words that were shown, as PostHog's own prompts send it, and what was written beside it
    // as one more; numbers go as they are.
    const said = typeof value === 'number' ? value : (label ?? value)
    return { id: question, question, response: other ? [said, other].flat() : said }
  })
  return {
    ...shared,
    $survey_completed: event.type.endsWith('submitted'),
    $survey_questions: answers,
    ...Object.fromEntries(answers.map(({ id, response }) => [`$survey_response_${id}`, response])),
  }
}
