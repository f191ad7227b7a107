import type { Prompt } from '@earshot/core/prompt'
import type { MessageQuestion } from '@earshot/core/question'
import { type Placed, questionsOf } from './questions-of.ts'

/** Review and social sites that count as public though the link does not say so. Not complete, and need not be. */
const publicHosts = String.raw`https?://(?:[\w-]+\.)*(?:g\.page|yelp\.[a-z.]+|tripadvisor\.[a-z.]+|trustpilot\.com|facebook\.com|instagram\.com|linkedin\.com|tiktok\.com|x\.com|twitter\.com|glassdoor\.[a-z.]+|opentable\.[a-z.]+|booking\.com|g2\.com|capterra\.[a-z.]+|apps\.apple\.com|play\.google\.com|search\.google\.com/local|google\.[a-z.]+/maps|maps\.app\.goo\.gl)(?:[/?#:]|$)`
const publicLink = new RegExp(`^${publicHosts}`, 'i')

/** The address of such a site within a text. */
export const publicAddress: RegExp = new RegExp(publicHosts, 'i')

/** The messages whose link leads to a review or social site: marked `public`, or to a site that is known for it. */
export function publicLinksOf(prompt: Prompt): readonly Placed<MessageQuestion>[] {
  return questionsOf(prompt, 'message').filter(
    ({ question: { link } }) => link !== undefined && (link.public === true || publicLink.test(link.url)),
  )
}
