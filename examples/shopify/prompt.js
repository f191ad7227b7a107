/** @type {import('@earshot/core/prompt').Prompt} */
export const prompt = {
  id: 'shopify-thanks',
  title: 'Your order',
  questions: [
    {
      id: 'ease',
      type: 'rating',
      text: 'How easy was it to order?',
      required: true,
      scale: ['Very hard', 'Hard', 'Easy', 'Very easy'],
    },
    { id: 'why', type: 'text', text: 'What made it hard?', when: 'ease <= 2', long: true },
  ],
}
