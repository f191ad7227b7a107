import { publicAddress } from './public-links-of.ts'

const reviewWords =
  /\b(?:public|online|google|yelp|tripadvisor|trustpilot|facebook) reviews?\b|\b(?:write|leave|post) (?:us )?(?:a |an |your )?(?:\w+ )?review\b|\b(?:review|rate) us (?:online|publicly|on \w+)|\bshare (?:your|this) \w+ (?:online|on (?:google|facebook|instagram|tiktok|yelp|tripadvisor|x|twitter|social media))\b/i

/** Whether a text asks for a public review: by English words, or by the address of a site that is known for them. */
export function asksForReview(text: string): boolean {
  return reviewWords.test(text) || publicAddress.test(text)
}
