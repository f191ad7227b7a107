/** Overall quality. Three words can be read as fine, so Fair counts as criticism too. */
export const quality4 = ['Poor', 'Fair', 'Good', 'Outstanding'] as const

/** What was got, next to what was expected. */
export const expectation5 = [
  'Much worse',
  'A bit worse',
  'As I expected',
  'A bit better',
  'Much better',
] as const
