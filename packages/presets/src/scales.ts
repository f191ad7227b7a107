import type { RatingQuestion } from '@earshot/core/question'

/** A rating but for its id and its text. */
export type Rated = Pick<RatingQuestion, 'type' | 'scale' | 'unipolar'>

/** Overall quality. Only one word is clearly bad, so Fair counts as criticism too. */
export const quality4: Rated = { type: 'rating', scale: ['Poor', 'Fair', 'Good', 'Outstanding'] }

/** How one feels about it, with the two sides named in plain words. */
export const happy5: Rated = {
  type: 'rating',
  scale: ['Very unhappy', 'Unhappy', 'In between', 'Happy', 'Very happy'],
}

/** The classic words. Older series have them; plain words are easier to read. */
export const satisfied5: Rated = {
  type: 'rating',
  scale: ['Very dissatisfied', 'Dissatisfied', 'In between', 'Satisfied', 'Very satisfied'],
}

/** What was got, next to what was expected. */
export const expectation5: Rated = {
  type: 'rating',
  scale: ['Much worse', 'A bit worse', 'As I expected', 'A bit better', 'Much better'],
}

/** Five points from very hard to very easy. */
export const ease5: Rated = {
  type: 'rating',
  scale: ['Very hard', 'Hard', 'In between', 'Easy', 'Very easy'],
}

/** For standard statements only: people tend to say yes to any statement. */
export const agree7: Rated = {
  type: 'rating',
  scale: [
    'Strongly disagree',
    'Disagree',
    'Somewhat disagree',
    'Neither agree nor disagree',
    'Somewhat agree',
    'Agree',
    'Strongly agree',
  ],
}

/** How often, one-sided. */
export const often5: Rated = {
  type: 'rating',
  scale: ['Never', 'Not often', 'Sometimes', 'Often', 'Always'],
  unipolar: true,
}

/** How far, one-sided. For needs and treatment, where Fair would read as praise. */
export const degree4: Rated = {
  type: 'rating',
  scale: ['Not at all', 'A little', 'Mostly', 'Fully'],
  unipolar: true,
}

/** The standard scale of the question about recommending. */
export const likely11: Rated = {
  type: 'rating',
  scale: { from: 0, to: 10, low: 'Not at all likely', high: 'Extremely likely' },
}
