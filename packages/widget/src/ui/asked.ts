/** Names and explains a field by the question's elements. An id of one that is not there says nothing. */
export const asked = { 'aria-labelledby': 'question', 'aria-describedby': 'problem help hint' } as const
