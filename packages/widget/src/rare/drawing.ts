import type { RatingLook } from '@earshot/core/question'

const star = 'M6 1.2l1.4 3.3 3.5.3L8.2 7.1l.9 3.5L6 8.7 2.9 10.6l.9-3.5L1.1 4.8l3.5-.3z'
const thumb =
  'M1.5 5.5h2v5h-2zm2 0l2-4c1 0 1.5.8 1.3 1.7L6.5 4.7h3c.8 0 1.2.6 1 1.3l-1 3.6c-.2.6-.5.9-1.1.9h-5'

/**
 * The drawing for a point of a scale, as a path of 12 by 12 units; none for words and numbers.
 *
 * @param share - where the point lies, from 0, the lowest, to 1
 */
export function drawing(show: RatingLook, share: number): string | undefined {
  if (show === 'stars') return star
  if (show === 'thumbs') return thumb
  const bend = 4 * share - 2
  // A circle, two eyes, and a mouth that is bent down, straight or up.
  return show === 'faces'
    ? `M6 1a5 5 0 1 0 .1 0zM4.3 4.6v.3m3.4-.3v.3M3.8 ${7.8 - bend / 3}q2.2 ${bend} 4.4 0`
    : undefined
}
