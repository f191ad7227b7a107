/** The texts of the block after criticism, which two prompts share: question, text, help, options in order. */
export const exploring = [
  [
    'what',
    'choices',
    'What could have been better?',
    undefined,
    [
      'Being treated in a friendly way',
      'Being understood',
      'Being treated fairly',
      'Having a choice',
      'Having a say',
      'Knowing what was going on',
      'How long it took',
      'The product or the food',
      'The price',
      'It was not what I was told',
      'Something else',
    ],
  ],
  ['why', 'text', 'What happened?', 'Please do not write card numbers or other private facts.', []],
  ['hope', 'text', 'What did you hope for?', undefined, []],
  [
    'right',
    'choice',
    'What would make it right?',
    undefined,
    [
      'Fix it',
      'Do it again',
      'Money back',
      'Say sorry',
      'Tell me why it happened',
      'Make sure it does not happen again',
      'Nothing. I just wanted to tell you',
      'Something else',
    ],
  ],
  ['may', 'choice', 'May we contact you about this?', undefined, ['Yes, please contact me', 'No, thank you']],
  [
    'how',
    'contact',
    'How can we reach you?',
    'Your name is up to you. We use this only to answer you, and then we delete it.',
    [],
  ],
] as const

/** The cause codes of `what`: the six basic needs, then the rest. */
export const causes = [
  'friendliness',
  'understanding',
  'fairness',
  'options',
  'control',
  'information',
  'time',
  'product',
  'price',
  'promise',
  'other',
]

export const thanks = {
  criticism: 'Thank you for telling us. This helps us to get better.',
  contact: (due: string): string => `Thank you for telling us. A person will contact you by ${due}.`,
  neutral: 'Thank you. We read every answer.',
  top: 'Thank you. We will tell the team.',
}
