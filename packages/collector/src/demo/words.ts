/** What guests and customers of the example write. Made up, in the way in which people write. */
export const whyBy: Readonly<Record<string, readonly string[]>> = {
  friendliness: [
    'Nobody looked up when we came in.',
    'Our waiter Jonas rolled his eyes when we asked for tap water.',
    'The lady at the till talked to her colleague the whole time.',
    'A hello would have been nice.',
  ],
  understanding: [
    'I said no onions twice and got onions.',
    'They answered another question than the one I had.',
    'I felt I was not listened to.',
    'Asked for the small one, was talked into the large one.',
  ],
  fairness: [
    'The table beside us came later and got their food first.',
    'Others got bread, we did not.',
    'I was told no returns, my friend got her money back last week.',
    'We had to pay for the refill, the neighbours did not.',
  ],
  options: [
    'No other date was offered.',
    'The dish was gone and nobody said what else there was.',
    'Only cash after ten, we had to walk to the bank.',
  ],
  control: [
    'They seated us at the toilet door without asking.',
    'The courses came when the kitchen liked, not when we were ready.',
    'I could not change the delivery day.',
  ],
  information: [
    'Nobody told us that the kitchen was behind.',
    'We sat there for 25 minutes and did not know whether anyone had seen us.',
    'The site said in stock, the mail said next week.',
    'No word about where my parcel was.',
    'I only found out at the table that the terrace was closed.',
  ],
  time: [
    'An hour for two pizzas on a Tuesday.',
    'We waited 20 minutes for the bill and missed our bus.',
    'The starter came after the main course of the children.',
    'Late evening: one person for the whole room, everything took for ever.',
    'Forty minutes until somebody took the order.',
    'Delivery took nine days, it was for a birthday.',
    'We asked three times for the drinks.',
    'It got later and later and nobody came.',
  ],
  product: [
    'The soup was cold.',
    'The zip broke on the second day.',
    'Fries were limp and the fish was dry.',
    'Smaller than on the picture.',
    'The salad had brown leaves.',
  ],
  price: [
    'Six euros for a small water.',
    'Shipping was half the price of the thing.',
    'The lunch menu costs more each month.',
  ],
  promise: [
    'We had booked the window and got the corridor.',
    'You said Tuesday, it came on Friday.',
    'The voucher was not taken although it said so.',
  ],
  other: ['Very loud, we could not talk.', 'The toilet had no paper.', 'It was cold at our table.'],
}

export const hopes: readonly string[] = [
  'A short word about how long it takes.',
  'That someone says sorry.',
  'A quiet evening.',
  'That it simply works.',
  'To be served in the order in which we came.',
]

export const better: readonly string[] = [
  'More light at the tables.',
  'A smaller portion for children.',
  'Tell me when it will arrive.',
  'Water on the table without asking.',
  'A hook for bags.',
  'Open on Mondays.',
  'Something vegan that is not a salad.',
]

export const well: readonly string[] = [
  'The waiter knew every dish.',
  'You called me back within the hour.',
  'The bread is wonderful.',
  'They found our lost umbrella and posted it.',
  'My son got crayons before he was bored.',
  'Quick, warm, and a real smile.',
]

export const extras: readonly string[] = [
  'A hand-written card was in the box.',
  'It came two days early.',
  'The packing was all paper, and no tape.',
  'They sent the missing screw the same day.',
]

export const surprises: readonly string[] = [
  'They remembered my name.',
  'A glass on the house because we waited.',
  'The owner came to the table.',
  'It rained and someone walked us to the car with an umbrella.',
]

export const reasons: readonly string[] = [
  'The people.',
  'Good, but not cheap.',
  'It is near.',
  'Last time it took too long.',
  'I trust you.',
  'The choice has become smaller.',
]

export const easier: readonly string[] = [
  'Tell us before ten how many are booked.',
  'Leave the keys where they belong.',
  'One list in the place of three.',
  'Say when the delivery is late.',
  'Clean the slicer after use.',
]

export const firstNames: readonly string[] = ['Kim', 'Ada', 'Noor', 'Lee', 'Mia', 'Sam', 'Ivo', 'Zoe']
