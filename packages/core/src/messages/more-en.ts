import type { MoreMessages } from './messages.ts'

/** English, of the rarer questions and displays. A page fetches it only with them. */
export const moreEn: MoreMessages = {
  undo: 'Undo',
  moveUp: 'Move up',
  moveDown: 'Move down',
  moved: '{item}: place {place} of {total}',
  chooseAny: 'Choose all that fit',
  chooseUpTo: { one: 'Choose one at most', other: 'Choose up to {count}' },
  agree: 'I agree',
  newTab: 'opens in a new tab',
  stars: { one: '{count} star', other: '{count} stars' },
  launcher: 'Tell us',
  stillThere: 'Are you still there?',
  startsAgain: {
    one: 'This starts again in {count} second.',
    other: 'This starts again in {count} seconds.',
  },
  startAgain: 'Start again',
  goOn: 'Go on',
  problems: {
    'too-few': 'Please choose a few more.',
    'too-many': 'Please choose fewer.',
    number: 'Please write a number.',
    'too-low': 'Please give {min} or more.',
    'too-high': 'Please give {max} or less.',
    date: 'Please give a date.',
    rows: 'Please answer each line.',
    places: 'Please give each item a place.',
  },
}
